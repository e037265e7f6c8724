package blotter.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Times of many questions, each asked several times and its best kept: what the work takes, not what else the machine did.
 *
 * @param middle milliseconds that half of the questions take at most
 * @param worst milliseconds that 99 of 100 take at most
 */
record Clock(double middle, double worst) {
    private static final int WARM = 3;
    private static final int ROUNDS = 7;

    /** Something asked. */
    interface Asking<Q> {
        int ask(Q question) throws IOException;
    }

    static <Q> Clock of(List<Q> questions, Asking<Q> asking) throws IOException {
        double[] best = new double[questions.size()];
        Arrays.fill(best, Double.MAX_VALUE);
        for (int round = -WARM; round < ROUNDS; round++) {
            for (int i = 0; i < best.length; i++) {
                long began = System.nanoTime();
                asking.ask(questions.get(i));
                double took = (System.nanoTime() - began) / 1e6;
                best[i] = round < 0 ? best[i] : Math.min(best[i], took);
            }
        }
        Arrays.sort(best);
        return new Clock(best[best.length / 2], best[Math.min(best.length - 1, best.length * 99 / 100)]);
    }
}
