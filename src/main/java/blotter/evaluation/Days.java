package blotter.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days of publication, where no answer is no right one, and no wrong one either. */
final class Days {
    private int days;
    private double right;
    private double wrong;

    void add(String gold, @Nullable String day) {
        if (gold.isEmpty()) {
            return;
        }
        days++;
        if (day != null) {
            boolean same = day.equals(gold);
            right += same ? 1 : 0;
            wrong += same ? 0 : 1;
        }
    }

    void scores(String set, List<Score> scores) {
        if (days > 0) {
            scores.add(Score.of(set + ".date-accuracy", right / days, days));
            scores.add(Score.of(set + ".date-precision", right / Math.max(1, right + wrong), days));
            scores.add(new Score(set + ".date-wrong", wrong / days, days, Score.Better.LOWER));
        }
    }
}
