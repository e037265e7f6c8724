package blotter.release;

import java.time.Instant;

/**
 * A run of captures of one release with the same cleaned text under the extractor that first read them. Its number and
 * first capture are written to the archive and never change.
 *
 * @param number from 1
 * @param capture WARC-Record-ID of the first capture, as a UUID
 * @param sha256 of the payload of the first capture, hexadecimal
 * @param textSha256 of the cleaned text, hexadecimal
 * @param extractor version of the extractor that first read it
 */
public record Revision(int number, String capture, Instant seen, String sha256, String textSha256, String extractor) {}
