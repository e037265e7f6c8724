package blotter.enrich.lexicon;

/** What a word says about the words near it; {@code cues.tsv} lists the words. */
public enum Cue {
    SAY(0),
    ARREST(1),
    CONVICT(2),
    KILL(3),
    WOUND(4),
    SEIZE(5),
    ACT(6),
    PEOPLE(7),
    PERSON(8),
    DUAL(9),
    HARM(10),
    CHARGE(11),
    UNARRESTED(12),
    GRASP(13),
    GANG(14),
    MEASURE(15),
    PART(16),
    PAST(17),
    NO(18),
    OTHER(19),
    PARTNER(20),
    HANDED(21),
    FROM(22),
    TO(23),
    VIA(24),
    GOVERNORATE(25),
    DISTRICT(26),
    VILLAGE(27),
    CITY(28),
    COURT(29),
    PERIOD(30),
    UNHARMED(31),
    HELD(32),
    NEXT(33),
    ORIGIN(34),
    DENIES(35),
    /** Two of whom by the form before another noun: صاحبي الوكرين. */
    PAIR(36),
    UNWOUNDED(37),
    /** Taken to hospital: hurt, where others of the same event died. */
    TREATED(38);

    /** The cues of something done, a bit each. */
    private static final long DONE =
            ARREST.bit() | CONVICT.bit() | KILL.bit() | WOUND.bit() | SEIZE.bit() | ACT.bit() | GRASP.bit();

    private final long bit;

    Cue(int number) {
        bit = 1L << number;
    }

    /** The bit by which a set of cues holds this one. */
    public long bit() {
        return bit;
    }

    /** Whether it speaks of something that was done, not of what was said about it. */
    public boolean done() {
        return done(bit);
    }

    /** Whether one of several cues, a bit each, does. */
    public static boolean done(long bits) {
        return (DONE & bits) != 0;
    }
}
