package blotter.extract;

/** Stands for the other process with a parser that is caught in a loop: it reads nothing and never ends by itself. */
final class SpinningParser {
    private SpinningParser() {}

    static void main() {
        while (true) {
            Thread.onSpinWait();
        }
    }
}
