package blotter.crawl;

import blotter.config.PageNumber;
import blotter.config.Source.Start;
import blotter.release.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML page lists, by the CSS the source gives.
 *
 * @param next the following page's address, null on the last
 */
record Listing(List<Lead> leads, @Nullable String next) {

    static Listing read(Bytes body, @Nullable String contentType, String url, Start.Listing start) {
        Document page = parse(body, contentType, url);
        var leads = new ArrayList<Lead>();
        for (Element found : page.select(start.link())) {
            Element link = found.hasAttr("href") ? found : found.selectFirst("a[href]");
            String address = link == null ? "" : link.absUrl("href");
            if (link != null && !address.isEmpty()) {
                String title = link.text().isBlank() ? link.attr("title") : link.text();
                leads.add(new Lead(address, null, title, date(found), null, null, null, null));
            }
        }
        return new Listing(leads, next(page, start));
    }

    /** A time element in the item or beside its link; text that merely looks like a date is no claim. */
    private static @Nullable String date(Element found) {
        Element time = found.selectFirst("time[datetime]");
        Element parent = found.parent();
        if (time == null && parent != null && parent.select("a[href]").size() == 1) {
            time = parent.selectFirst("time[datetime]");
        }
        return time == null ? null : time.attr("datetime");
    }

    private static @Nullable String next(Document page, Start.Listing start) {
        String css = start.next();
        Element next = css == null || PageNumber.in(css).isPresent() ? null : page.selectFirst(css);
        String address = next == null ? "" : next.absUrl("href");
        return address.isEmpty() ? null : address;
    }

    static Document parse(Bytes body, @Nullable String contentType, String url) {
        String charset = null;
        int at = contentType == null
                ? -1
                : contentType.toLowerCase(java.util.Locale.ROOT).indexOf("charset=");
        if (contentType != null && at >= 0) {
            String name = contentType
                    .substring(at + "charset=".length())
                    .replaceAll("[\"']|;.*", "")
                    .strip();
            charset = supported(name) ? name : null;
        }
        try {
            return Jsoup.parse(body.stream(), charset, url);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory do not fail
        }
    }

    private static boolean supported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
