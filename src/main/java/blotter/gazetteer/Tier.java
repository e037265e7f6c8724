package blotter.gazetteer;

/** When a place is believed to be meant by its name. */
enum Tier {
    /** Whenever it is named: countries, divisions, towns, places of the overlay. */
    ALWAYS,
    /** Only after a word such as village or ناحية: thousands of hamlets bear the names of people. */
    TRIGGER,
    /** Only where a place it lies in is named beside it: small towns abroad. */
    PARENT
}
