package blotter.evaluation;

import org.jspecify.annotations.Nullable;

/** Something that cuts the text out of pages: ours, or another tool that is compared with it. */
@FunctionalInterface
interface PageReader {
    /**
     * What is read of a page.
     *
     * @param day of publication as an ISO date, null when not known to the day
     */
    record Answer(
            @Nullable String title, String text, @Nullable String day) {}

    /**
     * Reads one page.
     *
     * @param url as the set gives it, or a made-up one
     * @param contentType the type only, without a charset
     * @return null when there is no text
     */
    @Nullable
    Answer read(String url, String contentType, byte[] body);
}
