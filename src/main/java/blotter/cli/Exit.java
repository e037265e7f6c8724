package blotter.cli;

/** How a command ends: the exit codes that scripts may rely on, from 64 on as sysexits has them. */
enum Exit {
    /** Done; a 404, a refusal by robots.txt, a search without hits are that too. */
    DONE(0),
    /** Done, but somebody should look: a source is broken, a row was refused, something can be repaired. */
    FINDINGS(1),
    /** What is kept is damaged. */
    DAMAGE(2),
    /** The command line does not make sense. */
    USAGE(64),
    /** A mistake of ours. */
    SOFTWARE(70),
    /** A file, disk or port could not be used. */
    IO(74),
    /** crawl-config/ has a mistake. */
    CONFIG(78);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The worse of two. */
    Exit and(Exit other) {
        return other.code > code ? other : this;
    }
}
