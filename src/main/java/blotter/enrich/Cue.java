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
    DUAL,
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

    /** Whether it speaks of something that was done, not of what was said about it. */
    boolean done() {
        return this == ARREST || this == KILL || this == WOUND || this == SEIZE || this == ACT || this == CONVICT;
    }
}
