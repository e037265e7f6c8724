package blotter.enrich;

import blotter.gazetteer.Choice;
import blotter.gazetteer.Choice.Asked;
import blotter.gazetteer.Gazetteer;
import blotter.gazetteer.Gazetteer.Named;
import blotter.release.Evidence;
import blotter.release.Location;
import blotter.release.Location.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the places of a document: the names, what the words beside them ask for, and which place is meant. */
final class PlaceReader {
    private final Gazetteer gazetteer;
    private final Choice choice;
    private final Set<String> stops;

    PlaceReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.choice = new Choice(gazetteer);
        this.stops = Set.copyOf(
                Lexicon.rows("stops.tsv").stream().map(row -> blotter.text.Fold.key(row[0])).toList());
    }

    /**
     * A place named in a passage.
     *
     * @param agency the agency whose name holds it, null when it stands by itself
     */
    record Seen(Passage passage, Named named, Location location, AgencyReader.@Nullable Seen agency) {}

    List<Seen> seen(List<Passage> passages, List<AgencyReader.Seen> agencies, @Nullable String home) {
        List<Asked> asked = new ArrayList<>();
        List<Passage> where = new ArrayList<>();
        for (Passage passage : passages) {
            Level carried = null;
            Named before = null;
            for (Named named : gazetteer.tags(passage.words)) {
                Level level = level(passage, named);
                if (level == null && before != null && carried != null && joined(passage, before, named)) {
                    level = carried;
                }
                boolean triggered = level != null || beside(passage, named, Cue.VILLAGE) || beside(passage, named, Cue.CITY);
                carried = level;
                before = named;
                if (written(passage, named, triggered)) {
                    asked.add(new Asked(named, level, triggered));
                    where.add(passage);
                }
            }
        }
        List<@Nullable Location> chosen = choice.choose(asked, home);
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
    private boolean written(Passage passage, Named named, boolean triggered) {
        String written = passage.words.written(named.from(), named.to());
        char first = written.charAt(0);
        if (Character.isLowerCase(first) || Character.isDigit(first)) {
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
        return latin && passage.cue(after) == cue && !passage.comma(after - 1, after)
                && !passage.words.word(after).equals("of");
    }

    /** Whether two names are joined by nothing but a comma or "and". */
    static boolean joined(Passage passage, Named a, Named b) {
        int gap = b.from() - a.to();
        if (gap == 0) {
            return passage.sameSentence(a.to() - 1, b.from());
        }
        String word = passage.words.word(a.to());
        return gap == 1 && passage.sameSentence(a.to() - 1, b.from())
                && (word.equals("and") || word.equals("و") || word.equals("u") || word.equals("ve") || word.equals("holy"));
    }

    Evidence.Span evidence(Seen seen) {
        return seen.passage.span(seen.named.start(), seen.named.end());
    }
}
