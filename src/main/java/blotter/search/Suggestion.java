package blotter.search;

/**
 * How what is being typed may go on: a value of a facet, to be taken as a filter, or a word of the archive.
 *
 * @param kind agency, location, topic or word
 * @param value what the filter takes; for a word all that was typed with the word complete
 * @param label canonical English name of the value, or the word
 * @param written the name that begins as typed, in its script
 * @param releases how many a search for the value finds
 */
public record Suggestion(String kind, String value, String label, String written, long releases) {
    public static final String WORD = "word";
}
