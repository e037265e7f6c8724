package blotter.search.lucene;

import blotter.search.Field;
import blotter.search.Search.Dated;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/**
 * Names of the fields of the index, as docs/index-fields.md explains them. Whoever changes what they hold raises
 * {@link #VERSION}: an index of another version is filled again from the archive.
 */
final class Schema {
    static final String VERSION = "6";

    static final String ID = "id";
    static final String RELEASE = "release";
    static final String SHOWN = "shown";
    static final String RELEVANT = "relevant";
    static final String MARK = "mark";
    static final String COPY = "copy";
    static final String SEEN_AT = "seen.at";
    static final String YES = "yes";
    static final String NO = "no";

    static final String TITLE = "title";
    static final String TEXT = "text";

    /** Facets counted by ordinals of strings; years come from the dates. */
    static final List<Field> COUNTED =
            List.of(Field.AGENCY, Field.LOCATION, Field.LANG, Field.KIND, Field.TOPIC, Field.SOURCE);

    private Schema() {}

    /** A fingerprint as a term. */
    static BytesRef bytes(long mark) {
        byte[] bytes = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(mark, bytes, 0);
        return new BytesRef(bytes);
    }

    static String facet(Field field) {
        return "facet." + field.id();
    }

    /** First day as days since 1970-01-01: a point for ranges and a value for sorting. */
    static String from(Dated dated) {
        return dated.id() + ".from";
    }

    /** Last day, likewise. */
    static String to(Dated dated) {
        return dated.id() + ".to";
    }

    /** Last day as a value for counting, only of a date of several days. */
    static String last(Dated dated) {
        return dated.id() + ".last";
    }

    /** Every month the date touches, counted from year 0. */
    static String months(Dated dated) {
        return dated.id() + ".months";
    }

    /** Whether the date is known: yes or no. */
    static String known(Dated dated) {
        return dated.id() + ".known";
    }
}
