package blotter.enrich;

/** What a word says about the words near it; {@code cues.tsv} lists the words. */
enum Cue {
    SAY,
    ARREST,
    CONVICT,
    KILL,
    WOUND,
    SEIZE,
    ACT,
    PEOPLE,
    PERSON,
    DUAL,
    HARM,
    CHARGE,
    UNARRESTED,
    GRASP,
    GANG,
    MEASURE,
    PART,
    PAST,
    NO,
    OTHER,
    PARTNER,
    HANDED,
    FROM,
    TO,
    VIA,
    GOVERNORATE,
    DISTRICT,
    VILLAGE,
    CITY,
    COURT;

    /** The cues of something done, a bit each. */
    static final int DONE =
            ARREST.bit() | CONVICT.bit() | KILL.bit() | WOUND.bit() | SEIZE.bit() | ACT.bit() | GRASP.bit();

    int bit() {
        return 1 << ordinal();
    }

    /** Whether it speaks of something that was done, not of what was said about it. */
    boolean done() {
        return (DONE & bit()) != 0;
    }
}
