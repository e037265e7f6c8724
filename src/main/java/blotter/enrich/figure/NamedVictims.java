package blotter.enrich.figure;

import blotter.enrich.event.Factuality;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.people.Roster;
import blotter.release.Evidence;
import blotter.release.Found;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the dead whom English tells of by name or by the kind of the crime: "shot and killed Sergeant Karim Odeh", "the murder of Rami
 * Sarraj", "a triple homicide". Asked only where nothing else tells of any.
 */
final class NamedVictims {
    private static final Set<String> ACTIVE = WordLists.of("NamedVictims.active");
    private static final Set<String> DEATHS = WordLists.of("NamedVictims.deaths");
    private static final Set<String> CHARGED = WordLists.of("NamedVictims.charged");
    private static final int CHARGED_WITHIN = 8;
    private static final Map<String, Integer> TIMES = Map.of("double", 2, "triple", 3, "quadruple", 4);

    private NamedVictims() {}

    static @Nullable Found<Integer> read(List<Passage> passages) {
        Map<String, Evidence> named = new LinkedHashMap<>();
        for (Passage passage : passages) {
            for (int w = 0; w < passage.words().size(); w++) {
                if (passage.past(passage.sentence(w)) || passage.has(passage.sentence(w), Cue.CONVICT)) {
                    continue;
                }
                Integer times = TIMES.get(passage.words().word(w));
                if (times != null && DEATHS.contains(passage.beside(w + 1, w))) {
                    return Found.of(times, passage.wordSpan(w, w + 2));
                }
                int end = victim(passage, w);
                while (end >= 0) {
                    named.putIfAbsent(
                            passage.words().word(end - 2) + " "
                                    + passage.words().word(end - 1),
                            passage.wordSpan(w, end));
                    boolean and = passage.beside(end, w).equals("and") && Roster.name(passage, end + 1);
                    end = and ? Roster.nameEnd(passage, end + 1) : -1;
                }
            }
        }
        return named.isEmpty() ? null : new Found<>(named.size(), List.copyOf(named.values()));
    }

    /** One past the name of whom a word says that he was killed; -1 where it names nobody. */
    private static int victim(Passage passage, int w) {
        boolean kills = passage.is(w, Cue.KILL)
                && !passage.words().arabic(w)
                && Factuality.real(passage, w, Cue.KILL)
                && !passage.has(passage.sentence(w), Cue.NO)
                && !passage.says(passage.back(w, CHARGED_WITHIN), w, CHARGED);
        String word = passage.words().word(w);
        boolean of = word.equals("of") || passage.beside(w + 1, w).equals("of");
        int name = word.equals("of") ? w + 1 : of ? w + 2 : w + 1;
        boolean told = of ? word.equals("of") || DEATHS.contains(word) : ACTIVE.contains(word);
        return kills && told && Roster.name(passage, name) ? Roster.nameEnd(passage, name) : -1;
    }
}
