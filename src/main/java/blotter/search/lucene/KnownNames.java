package blotter.search.lucene;

import blotter.search.Field;
import blotter.search.Search;
import blotter.search.Vocabulary;
import blotter.text.Edits;
import blotter.text.Fold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Agencies, places and topics that releases have, by any of their names. Names stay at hand once they were looked up. */
final class KnownNames {
    private static final List<Field> FIELDS = List.of(Field.AGENCY, Field.LOCATION, Field.TOPIC);

    private final Vocabulary vocabulary;
    private final Map<Field, Map<String, List<Name>>> names = new ConcurrentHashMap<>();

    KnownNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A name and how it is compared. */
    private record Name(String key, String written) {
        /** Whether a word that is not the first begins so, be it after a hyphen. */
        boolean hasWord(String start) {
            for (int at = key.indexOf(start, 1); at > 0; at = key.indexOf(start, at + 1)) {
                if (!Character.isLetterOrDigit(key.codePointBefore(at))) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A value by a name that goes on as typed.
     *
     * @param begins whether it is the name's first word that does
     */
    record Going(Field field, String value, String written, long releases, boolean begins) {}

    /** A name near to a word. */
    record Near(String written, int edits, long releases) {}

    /** Values with a name of which a word begins so, each by the first such name. */
    List<Going> beginning(String key, Suggestions.Counts counts) throws IOException {
        var out = new ArrayList<Going>();
        for (Field field : FIELDS) {
            for (var value : counts.of(Search.EVERYTHING).counts(field).entrySet()) {
                Name name = beginning(field, value.getKey(), key);
                if (name != null) {
                    out.add(new Going(field, value.getKey(), name.written, value.getValue(), name.key.startsWith(key)));
                }
            }
        }
        return out;
    }

    /** Names of one word at most so many edits away. */
    List<Near> near(String key, int most, Suggestions.Counts counts) throws IOException {
        var out = new ArrayList<Near>();
        for (Field field : FIELDS) {
            for (var value : counts.of(Search.EVERYTHING).counts(field).entrySet()) {
                for (Name name : names(field, value.getKey())) {
                    int edits = Edits.between(key, name.key, most);
                    if (edits > 0 && edits <= most && name.key.indexOf(' ') < 0) {
                        out.add(new Near(name.written, edits, value.getValue()));
                    }
                }
            }
        }
        return out;
    }

    /** The first name of a value that begins with the key, or has a word that does; null when none. */
    private @Nullable Name beginning(Field field, String value, String key) {
        Name inside = null;
        for (Name name : names(field, value)) {
            if (name.key.startsWith(key)) {
                return name;
            }
            if (inside == null && name.hasWord(key)) {
                inside = name;
            }
        }
        return inside;
    }

    private List<Name> names(Field field, String value) {
        boolean unlisted =
                vocabulary.unlisted(field, value).filter(value::equals).isPresent();
        return unlisted // known from releases alone, and unknown again when these go
                ? read(field, value)
                : names.computeIfAbsent(field, _ -> new ConcurrentHashMap<>())
                        .computeIfAbsent(value, id -> read(field, id));
    }

    private List<Name> read(Field field, String value) {
        return vocabulary.namesOf(field, value).stream()
                .map(name -> new Name(Fold.key(name).strip(), name))
                .toList();
    }
}
