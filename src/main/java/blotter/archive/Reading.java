package blotter.archive;

import org.jspecify.annotations.Nullable;

/**
 * What the first look at a capture found. Written to the archive once for every capture whose payload differs from the
 * one before it, so that a rebuild with a better extractor gives the same releases and revisions.
 *
 * @param capture WARC-Record-ID as a UUID
 * @param key the release's key; null when the capture is no release
 * @param revision number of the revision it belongs to; 0 when it is no release
 * @param textSha256 of the cleaned text, hexadecimal; null when it is no release
 * @param outcome {@code text}, or why there is none: empty, challenge, not-found, damaged, unsupported, ...
 * @param extractor version of the extractor that looked
 */
public record Reading(
        String capture,
        @Nullable String key,
        int revision,
        @Nullable String textSha256,
        String outcome,
        String extractor) {}
