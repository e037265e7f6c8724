package blotter.enrich.people;

import blotter.enrich.passage.Passage;
import java.util.List;

/** "At least" before a number: ما لا يقل عن, ما يزيد عن, أكثر من. */
final class AtLeast {
    /** What is said, folded, the longest first. */
    private static final List<List<String>> SAID = List.of(
            List.of("ما", "لا", "یقل", "عن"),
            List.of("ما", "لا", "تقل", "عن"),
            List.of("ما", "یزید", "عن"),
            List.of("ما", "یزید", "علی"),
            List.of("لا", "یقل", "عن"),
            List.of("اکثر", "من"));

    private AtLeast() {}

    /** How many words of it stand right before a number. */
    static int before(Passage passage, int w) {
        for (List<String> said : SAID) {
            boolean all = true;
            for (int i = 0; i < said.size(); i++) {
                int at = w - said.size() + i;
                all &= passage.sameSentence(at, w) && passage.words().word(at).equals(said.get(i));
            }
            if (all) {
                return said.size();
            }
        }
        return 0;
    }
}
