package blotter.crawl;

import blotter.release.Claimed;
import blotter.release.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address that a feed, sitemap, listing or API yields, with what is said of it there, in the words used there.
 *
 * @param url absolute; empty for an item that has a body and no address
 * @param id the item's own id in a feed or API
 * @param body the item's text or HTML when it came whole
 */
record Lead(
        String url,
        @Nullable String id,
        @Nullable String title,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String lang,
        @Nullable String author,
        @Nullable String body) {

    static Lead of(String url) {
        return new Lead(url, null, null, null, null, null, null, null);
    }

    Lead at(String address) {
        return new Lead(address, id, title, published, modified, lang, author, body);
    }

    /** What is claimed, each claim naming the capture it was made in. */
    List<Claimed> claims(Evidence.Origin origin, @Nullable String capture) {
        var claims = new ArrayList<Claimed>();
        add(claims, "published", published, origin, capture);
        add(claims, "modified", modified, origin, capture);
        add(claims, "title", title, origin, capture);
        add(claims, "lang", lang, origin, capture);
        add(claims, "author", author, origin, capture);
        return List.copyOf(claims);
    }

    private static void add(
            List<Claimed> claims,
            String field,
            @Nullable String words,
            Evidence.Origin origin,
            @Nullable String capture) {
        if (words != null && !words.isBlank()) {
            claims.add(new Claimed(field, new Evidence.Claim(origin, words.strip(), capture)));
        }
    }
}
