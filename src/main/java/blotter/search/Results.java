package blotter.search;

import blotter.release.Agency;
import blotter.release.DateSpan;
import blotter.release.Facts;
import blotter.release.Kind;
import blotter.release.Location;
import blotter.release.ReleaseId;
import blotter.release.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one search: page, JSON, Atom and CSV are views of it.
 *
 * @param total exact number of releases found
 * @param setAside how many more would be found with {@code relevant=any}
 * @param facets values by facet, selected ones first and listed even at 0, then by count; years from the newest, none last
 * @param sizes how many values each facet has, over all levels, but for years; of many only the most frequent are listed
 * @param months counts by month as {@code 2025-03} over the years selected, or else those with releases, in order of time;
 *     empty when those are more than twelve
 * @param next address of the next page, null on the last
 */
public record Results(
        Query query,
        long total,
        long tookMillis,
        List<Hit> hits,
        Map<Field, List<Value>> facets,
        Map<Field, Integer> sizes,
        List<Value> months,
        long setAside,
        @Nullable String next) {

    /** The values of one facet; empty when nothing found has one. */
    public List<Value> values(Field field) {
        return facets.getOrDefault(field, List.of());
    }

    /**
     * What was asked and what ran.
     *
     * @param asked the words as typed
     * @param ran the words after repair, equal to asked when there was no fault
     * @param also what words of the query were searched as besides
     */
    public record Query(String asked, String ran, List<Problem> problems, List<Also> also) {}

    /**
     * Words of a query and what else they were searched as.
     *
     * @param words as typed
     * @param forms other names, words of the same meaning, spellings or dates
     */
    public record Also(String words, List<String> forms) {}

    /**
     * A fault in a query, and what to do.
     *
     * @param parameter where it stands: {@code q} or a filter
     * @param value the words at fault
     * @param start first character of them in q, UTF-16 units; 0 in a filter
     * @param end one past the last
     * @param sentence says what is wrong and what was done
     * @param suggestions values that would work
     */
    public record Problem(
            String parameter, String value, int start, int end, String sentence, List<String> suggestions) {
        /** Characters of a typed word that a sentence repeats; the value holds all of it. */
        public static final int LONGEST_WORD = 100;
    }

    /**
     * A piece of text that matches the search or does not. No markup travels in the model.
     *
     * @param parts what it matches as; empty when nothing is known of that
     */
    public record Run(String text, boolean match, List<Part> parts) {
        public Run(String text, boolean match) {
            this(text, match, List.of());
        }
    }

    /**
     * A word that matches where the others stand with which it means something.
     *
     * @param phrase equal for all of them
     * @param word which of them it is, from 0
     * @param of how many they are; 1 for a word that matches by itself
     */
    public record Part(String phrase, int word, int of) {
        public static final Part ALONE = new Part("", 0, 1);
    }

    /**
     * One release found.
     *
     * @param copies how many other releases have the same text
     * @param revisions how many there are, 1 for a release that never changed
     */
    public record Hit(
            ReleaseId id,
            @Nullable String givenId,
            String url,
            Kind kind,
            List<Run> title,
            List<Run> snippet,
            String lang,
            DateSpan published,
            DateSpan happened,
            Instant seen,
            List<Agency.Mention> agencies,
            List<Location.Mention> locations,
            List<Topic.Mention> topics,
            Facts facts,
            String source,
            int copies,
            int revisions,
            @Nullable Instant removed) {}

    /**
     * A value of a facet.
     *
     * @param value what a filter takes
     * @param label canonical English name
     * @param toggle address of this search with the value added, or taken away when it is selected
     * @param exclude address of this search without the value; null when it is excluded already
     */
    public record Value(
            String value,
            String label,
            long count,
            boolean selected,
            boolean excluded,
            String toggle,
            @Nullable String exclude,
            List<Value> children) {}
}
