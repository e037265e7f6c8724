package blotter.extract;

import java.io.DataOutputStream;
import java.io.IOException;

/** Stands for the other process with a parser that is caught in a loop: it greets, reads nothing and never ends by itself. */
final class SpinningParser {
    private SpinningParser() {}

    static void main() throws IOException {
        DocumentProcesses.greet(new DataOutputStream(System.out));
        while (true) {
            Thread.onSpinWait();
        }
    }
}
