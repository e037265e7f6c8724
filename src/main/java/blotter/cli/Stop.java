package blotter.cli;

/** Ends a command with a message that says what to do. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Exit exit;

    Stop(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }
}
