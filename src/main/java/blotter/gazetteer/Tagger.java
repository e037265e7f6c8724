package blotter.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds names in a text: whole words, the longest name first, none inside another. Arabic words are also tried without
 * the particles written onto them (و ف ب ل ك, and ال after them), Kurdish words without their endings (دا, وە, ەوە, ی,
 * یش ...) and without a joined لە; a form as written wins over one with something taken off.
 */
public final class Tagger<T> {
    private final NameTable table;
    private final List<T> things;
    private final boolean commonWords;

    private Tagger(NameTable table, List<T> things, boolean commonWords) {
        this.table = table;
        this.things = things;
        this.commonWords = commonWords;
    }

    /** A tagger of proper names, which take fewer endings than common words. */
    Tagger(NameTable table) {
        this(table, List.of(), false);
    }

    /**
     * A name found.
     *
     * @param from first word
     * @param to one past the last word
     * @param start first folded character of the name itself, particles left out
     * @param end one past its last folded character, endings left out
     * @param things what bears the name
     */
    public record Tag<T>(int from, int to, int start, int end, List<T> things) {}

    /** A name found, with the numbers of what bears it. */
    record Hit(int from, int to, int start, int end, List<Integer> references) {}

    /** Collects names for a tagger. */
    public static final class Builder<T> {
        private final NameTable table;
        private final List<T> things = new ArrayList<>();
        private final Map<T, Integer> numbers = new HashMap<>();

        public Builder(int expected) {
            table = new NameTable(expected);
        }

        public Builder<T> add(String name, T thing) {
            int number = numbers.computeIfAbsent(thing, t -> {
                things.add(t);
                return things.size() - 1;
            });
            put(table, name, number);
            return this;
        }

        /** A tagger of common words, with all their endings. */
        public Tagger<T> words() {
            return new Tagger<>(table, things, true);
        }

        /** A tagger of proper names, which take fewer endings than common words. */
        public Tagger<T> names() {
            return new Tagger<>(table, things, false);
        }
    }

    /** Adds a name of any script to a table; one with "father of" also as it stands after a preposition: أبي غريب. */
    static void put(NameTable table, String name, int reference) {
        if (name.startsWith("أبو ") || name.startsWith("ابو ")) {
            put(table, "أبي" + name.substring(3), reference);
        }
        Words words = Words.of(name);
        long hash = NameTable.START;
        for (int i = 0; i < words.size(); i++) {
            hash = NameTable.step(hash, words.hash(i));
            if (i + 1 < words.size()) {
                table.prefix(hash);
            }
        }
        if (words.size() > 0) {
            table.name(hash, reference);
        }
    }

    static List<Integer> exact(NameTable table, String name) {
        Words words = Words.of(name);
        long hash = NameTable.START;
        for (int i = 0; i < words.size(); i++) {
            hash = NameTable.step(hash, words.hash(i));
        }
        return table.references(hash);
    }

    /** All names in a text, in order. */
    public List<Tag<T>> tags(Words words) {
        List<Tag<T>> tags = new ArrayList<>();
        for (Hit hit : hits(words)) {
            List<T> found = new ArrayList<>(hit.references.size());
            for (int reference : hit.references) {
                found.add(things.get(reference));
            }
            tags.add(new Tag<>(hit.from, hit.to, hit.start, hit.end, found));
        }
        return tags;
    }

    List<Hit> hits(Words words) {
        List<Hit> hits = new ArrayList<>();
        Walk walk = new Walk(words, table, commonWords);
        for (int i = 0; i < words.size(); ) {
            Hit hit = walk.longest(i);
            if (hit == null) {
                i++;
            } else {
                hits.add(hit);
                i = hit.to;
            }
        }
        return hits;
    }
}
