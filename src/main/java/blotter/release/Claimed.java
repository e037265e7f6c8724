package blotter.release;

/**
 * A value that was claimed for a release beside its text: by a feed, a sitemap, an API, an import row or the source's
 * configuration.
 *
 * @param field what it is a claim about: published, modified, title, author, lang, canonical, given-id, agency, location,
 *     kind, topic
 */
public record Claimed(String field, Evidence.Claim claim) {}
