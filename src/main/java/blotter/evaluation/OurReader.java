package blotter.evaluation;

import blotter.extract.Extraction;
import blotter.extract.Extractor;
import blotter.extract.Page;
import blotter.release.Bytes;
import blotter.release.DateSpan;
import blotter.release.Precision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The product's own extractor, given each page as if just fetched from a source that nothing is known of. */
record OurReader(Extractor extractor) implements PageReader {
    /** Later than every page of the sets, so that no date is refused for want of knowing when a page was fetched. */
    private static final Instant FETCHED = Instant.parse("2026-12-31T12:00:00Z");

    @Override
    public Answer read(String url, String contentType, byte[] body) {
        var page = new Page(url, contentType, Bytes.of(body), FETCHED, Page.Hints.NONE, List.of(), null);
        return switch (extractor.extract(page)) {
            case Extraction.Text found ->
                new Answer(found.title(), found.text(), day(found.published().value()));
            case Extraction.Nothing found ->
                new Answer(found.title(), "", day(found.published().value()));
        };
    }

    private static @Nullable String day(DateSpan date) {
        return date.precision() == Precision.DAY ? String.valueOf(date.from()) : null;
    }
}
