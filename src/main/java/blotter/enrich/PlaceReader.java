package blotter.enrich;

import blotter.gazetteer.Choice;
import blotter.gazetteer.Choice.Asked;
import blotter.gazetteer.Gazetteer;
import blotter.gazetteer.Gazetteer.Named;
import blotter.release.Evidence;
import blotter.release.Location;
import blotter.release.Location.Level;
import blotter.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the places of a document: the names, what the words beside them ask for, and which place is meant. */
final class PlaceReader {
    private final Choice choice;
    private final Set<String> stops;

    PlaceReader(Gazetteer gazetteer) {
        this.choice = new Choice(gazetteer);
        this.stops = Set.copyOf(
                Lexicon.rows("stops.tsv").stream().map(row -> Fold.key(row[0])).toList());
    }

    /**
     * A place named in a passage.
     *
     * @param agency the agency whose name holds it, null when it stands by itself
     */
    record Seen(Passage passage, Named named, Location location, AgencyReader.@Nullable Seen agency) {}

    List<Seen> seen(
            List<Passage> passages,
            List<List<Named>> names,
            List<AgencyReader.Seen> agencies,
            @Nullable String home,
            Map<String, Integer> peoples) {
        List<Asked> asked = new ArrayList<>();
        List<Passage> where = new ArrayList<>();
        for (int p = 0; p < passages.size(); p++) {
            Passage passage = passages.get(p);
            boolean titled = Capitals.everywhere(passage);
            Level carried = null;
            Named before = null;
            for (Named named : names.get(p)) {
                Level level = level(passage, named);
                boolean own = level != null;
                if (level == null && before != null && carried != null && joined(passage, before, named)) {
                    level = carried;
                }
                boolean worded = own || beside(passage, named, Cue.VILLAGE) || beside(passage, named, Cue.CITY);
                boolean triggered = worded || level != null;
                carried = level;
                before = named;
                if (written(passage, named, worded) && (triggered || titled || !Capitals.partOfName(passage, named))) {
                    asked.add(new Asked(named, level, triggered, Choice.Form.of(passage.words, named)));
                    where.add(passage);
                }
            }
        }
        asTold(asked, where);
        List<@Nullable Location> chosen = choice.choose(asked, home, peoples);
        List<Seen> found = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Location location = chosen.get(i);
            if (location != null) {
                Named named = asked.get(i).named();
                found.add(new Seen(where.get(i), named, location, holder(agencies, where.get(i), named)));
            }
        }
        return found;
    }

    /** A bare name in the title means what the text always calls governorate or district. */
    private static void asTold(List<Asked> asked, List<Passage> where) {
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            if (where.get(i).field != Evidence.Field.TITLE || one.level() != null) {
                continue;
            }
            Level told = null;
            boolean always = true;
            for (int j = 0; j < asked.size(); j++) {
                boolean text = where.get(j).field == Evidence.Field.TEXT;
                if (text && sameName(asked.get(j).named(), one.named())) {
                    told = asked.get(j).level();
                    always &= told != null;
                }
            }
            if (told != null && always) {
                asked.set(i, new Asked(one.named(), told, true, one.form()));
            }
        }
    }

    private static boolean sameName(Named a, Named b) {
        return a.candidates().size() == b.candidates().size()
                && a.candidates()
                        .getFirst()
                        .location()
                        .id()
                        .equals(b.candidates().getFirst().location().id());
    }

    private static AgencyReader.@Nullable Seen holder(List<AgencyReader.Seen> agencies, Passage passage, Named named) {
        for (AgencyReader.Seen agency : agencies) {
            if (agency.passage() == passage
                    && agency.named().from() <= named.from()
                    && named.to() <= agency.named().to()) {
                return agency;
            }
        }
        return null;
    }

    /** Whether the name is written as one: a capital where there are capitals, no stop word that nothing supports. */
    boolean written(Passage passage, Named named, boolean triggered) {
        String written = passage.words.written(named.from(), named.to());
        char first = written.charAt(0);
        boolean abbreviation = written.length() <= 3 && first < 0x250;
        if (Character.isLowerCase(first) || Character.isDigit(first) || (abbreviation && !Capitals.all(written))) {
            return false;
        }
        return triggered || !stops.contains(passage.words.folded().text(named.start(), named.end()));
    }

    private static @Nullable Level level(Passage passage, Named named) {
        if (beside(passage, named, Cue.GOVERNORATE)) {
            return Level.ADMIN1;
        }
        return beside(passage, named, Cue.DISTRICT) ? Level.ADMIN2 : null;
    }

    /** Whether a cue stands with a name: just before it in Arabic and Kurdish, on either side in Latin script. */
    private static boolean beside(Passage passage, Named named, Cue cue) {
        int before = named.from() - 1;
        boolean latin = passage.words.folded().at(passage.words.start(named.from())) < 0x250;
        if (passage.cue(before) == cue && !passage.comma(before, named.from())) {
            return !latin || passage.words.word(before).equals("of") || cue == Cue.CITY;
        }
        int after = named.to();
        return latin
                && passage.cue(after) == cue
                && !passage.comma(after - 1, after)
                && !passage.words.word(after).equals("of");
    }

    /** Whether two names are joined by nothing but a comma or "and". */
    static boolean joined(Passage passage, Named a, Named b) {
        int gap = b.from() - a.to();
        if (gap == 0) {
            return passage.sameSentence(a.to() - 1, b.from());
        }
        String word = passage.words.word(a.to());
        return gap == 1
                && passage.sameSentence(a.to() - 1, b.from())
                && (word.equals("and")
                        || word.equals("و")
                        || word.equals("u")
                        || word.equals("ve")
                        || word.equals("holy"));
    }
}
