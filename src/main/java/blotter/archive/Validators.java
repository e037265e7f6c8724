package blotter.archive;

import org.jspecify.annotations.Nullable;

/**
 * What the last good answer of an address said of its version, to be sent back as If-None-Match and If-Modified-Since
 * (RFC 9110, section 13.1).
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {}
