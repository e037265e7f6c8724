package blotter.evaluation;

import java.util.Set;

/** Precision and recall over sets of answers, summed over cases. */
final class Sets {
    private int right;
    private int given;
    private int wanted;

    void add(Set<?> answers, Set<?> gold) {
        given += answers.size();
        wanted += gold.size();
        for (Object answer : answers) {
            right += gold.contains(answer) ? 1 : 0;
        }
    }

    void add(boolean correct) {
        given++;
        wanted++;
        right += correct ? 1 : 0;
    }

    int cases() {
        return wanted;
    }

    /** The harmonic mean of precision and recall; 1 where nothing was asked and nothing said. */
    double f1() {
        return given + wanted == 0 ? 1 : 2.0 * right / (given + wanted);
    }
}
