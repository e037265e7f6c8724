package blotter.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How good a list of answers is, by the measures of TREC: gains of 1 and more are relevant, 0 is not. */
final class Ranking {
    private double ndcg;
    private double precision;
    private double reciprocal;
    private int cases;

    /**
     * One question's answers, best first.
     *
     * @param gains of every relevant answer, by id
     */
    void add(List<String> answers, Map<String, Integer> gains) {
        cases++;
        ndcg += dcg(answers.stream()
                        .limit(10)
                        .map(id -> gains.getOrDefault(id, 0))
                        .toList())
                / ideal(gains);
        double sum = 0;
        int found = 0;
        for (int i = 0; i < answers.size(); i++) {
            if (gains.getOrDefault(answers.get(i), 0) > 0) {
                found++;
                sum += found / (i + 1.0);
                reciprocal += found == 1 && i < 10 ? 1 / (i + 1.0) : 0;
            }
        }
        long relevant = gains.values().stream().filter(gain -> gain > 0).count();
        precision += relevant == 0 ? 0 : sum / relevant;
    }

    private static double ideal(Map<String, Integer> gains) {
        var best = new ArrayList<>(gains.values());
        best.sort(Comparator.reverseOrder());
        double ideal = dcg(best.subList(0, Math.min(10, best.size())));
        return ideal == 0 ? 1 : ideal;
    }

    private static double dcg(List<Integer> gains) {
        double sum = 0;
        for (int i = 0; i < gains.size(); i++) {
            sum += (Math.pow(2, gains.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }

    int cases() {
        return cases;
    }

    /** Normalised discounted cumulative gain of the best ten, exponential gains. */
    double ndcg10() {
        return ndcg / Math.max(1, cases);
    }

    /** Mean average precision over all answers given. */
    double map() {
        return precision / Math.max(1, cases);
    }

    /** Mean reciprocal rank of the first relevant answer among ten. */
    double mrr10() {
        return reciprocal / Math.max(1, cases);
    }
}
