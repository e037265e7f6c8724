package blotter.evaluation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Titles: equal but for case, form of letters and marks, and the words in common. */
final class Titles {
    private int titles;
    private double exact;
    private double alike;

    void add(String gold, @Nullable String title) {
        if (gold.isEmpty()) {
            return;
        }
        titles++;
        if (title != null) {
            exact += fold(gold).equals(fold(title)) ? 1 : 0;
            alike += Words.f1(title, gold);
        }
    }

    void scores(String set, List<Score> scores) {
        if (titles > 0) {
            scores.add(Score.of(set + ".title-exact", exact / titles, titles));
            scores.add(Score.of(set + ".title-word-f1", alike / titles, titles));
        }
    }

    private static String fold(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return String.join(" ", Words.of(plain));
    }
}
