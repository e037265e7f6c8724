package blotter.release;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a value rests on: words of the text, or a claim made beside it. No value is shown without one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Evidence.Span.class, name = "span"),
    @JsonSubTypes.Type(value = Evidence.Claim.class, name = "claim")
})
public sealed interface Evidence {

    /** Words of the release itself: start inclusive, end exclusive, in UTF-16 units of the field. */
    record Span(Field field, int start, int end) implements Evidence {
        /** @throws IllegalArgumentException when the span is empty or backwards */
        public Span {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("not a span: " + start + " to " + end);
            }
        }

        /** The words, from the title and text of the release they were found in. */
        public String of(String title, String text) {
            return (field == Field.TITLE ? title : text).substring(start, end);
        }
    }

    /**
     * What somebody else said of the release.
     *
     * @param origin who or what said it
     * @param words what was said, as it was said
     * @param capture the WARC-Record-ID of the capture in which it was said; null only for the source's configuration
     *     and for text that was handed over without a capture
     */
    record Claim(Origin origin, String words, @Nullable String capture) implements Evidence {}

    /** The part of a release that a span counts in. */
    enum Field {
        TITLE,
        TEXT;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a claim was made. */
    enum Origin {
        FEED,
        SITEMAP,
        LISTING,
        API,
        HTTP_HEADER,
        ADDRESS,
        PAGE_METADATA,
        PAGE_LABEL,
        DOCUMENT_PROPERTIES,
        IMPORT_ROW,
        SOURCE_CONFIG;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
