package blotter.search;

import java.util.List;
import java.util.Optional;

/**
 * What the values of the facets are called: ids to labels, names in any script to ids, and one name of a place or agency
 * to all its others.
 */
public interface Vocabulary {

    /** Canonical English name of a value; the value itself when it is not known. */
    String label(Field field, String value);

    /** What a value is called in a language (BCP 47); empty when that is not known. */
    default Optional<String> label(Field field, String value, String language) {
        return Optional.empty();
    }

    /** The value and what it lies in, the outermost first: places and topics have depth, other values stand alone. */
    List<String> path(Field field, String value);

    /** Every name of a value in any script, the canonical English one first. */
    default List<String> namesOf(Field field, String value) {
        return List.of(label(field, value));
    }

    /** What a filter's text means. */
    Resolution resolve(Field field, String text);

    /** The id under which documents have something that no authority file lists; empty for a field where there is none. */
    default Optional<String> unlisted(Field field, String name) {
        return Optional.empty();
    }

    /** All names, in any script, of the place or agency that goes by these words; empty when none does. */
    Optional<Names> names(String words);

    /** The topic that is called so, asked of each word of a query; empty when none is. */
    default Optional<String> topic(String words) {
        return resolve(Field.TOPIC, words) instanceof Resolution.Known(List<String> ids)
                ? ids.stream().findFirst()
                : Optional.empty();
    }

    /** The outcome of reading a filter's text. */
    sealed interface Resolution {
        /**
         * It names something.
         *
         * @param values ids, any of which a release must have; more than one only for a name that stands for several, such
         *     as {@code ku}
         */
        record Known(List<String> values) implements Resolution {}

        /**
         * It is no name, but a few have it in theirs: {@code integrity}.
         *
         * @param values ids, any of which a release must have, in the order of the authority file
         */
        record Part(List<String> values) implements Resolution {}

        /**
         * It names nothing.
         *
         * @param suggestions near names, best first
         */
        record Unknown(List<String> suggestions) implements Resolution {}
    }

    /**
     * A place or agency and what it is called.
     *
     * @param names every name, the canonical English one first
     */
    record Names(Field field, String id, List<String> names) {}
}
