package blotter.crawl;

import blotter.config.Source;
import blotter.fetch.Address;
import blotter.release.Bytes;
import blotter.release.Claimed;
import blotter.release.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The same release in other languages, as a page's own {@code link rel=alternate hreflang} names them: feeds often list
 * one language only. Only languages the source publishes in are followed, and only inside its patterns.
 */
final class Translations {
    private static final int LOOKED_AT = 64 << 10;
    private static final byte[] ATTRIBUTE = "hreflang".getBytes(StandardCharsets.US_ASCII);

    private final Scope scope;
    private final List<String> languages;

    Translations(Source source) {
        this.scope = new Scope(source);
        this.languages = source.languages();
    }

    /** @param page with its codings undone */
    List<Yield.Found> of(Bytes page, String url, String capture) {
        int length = Math.min(page.length(), LOOKED_AT);
        if (languages.size() < 2 || !names(page.array(), length)) {
            return List.of();
        }
        String head = new String(page.array(), 0, length, StandardCharsets.UTF_8);
        var found = new ArrayList<Yield.Found>();
        for (Element link : Jsoup.parse(head, url).select("link[rel~=(?i)\\balternate\\b][hreflang][href]")) {
            String lang = link.attr("hreflang");
            String target = Address.resolve(url, link.attr("href"));
            if (target != null && !target.equals(url) && Sitemaps.speaks(languages, lang)) {
                scope.admit(target, url, Optional.empty())
                        .ifPresent(address -> found.add(new Yield.Found(address, claim(lang, capture), null, url)));
            }
        }
        return found;
    }

    /** Whether the attribute occurs at all: few pages are worth parsing for it. */
    private static boolean names(byte[] page, int length) {
        for (int i = 0; i + ATTRIBUTE.length <= length; i++) {
            int matched = 0;
            while (matched < ATTRIBUTE.length && (page[i + matched] | 0x20) == ATTRIBUTE[matched]) {
                matched++;
            }
            if (matched == ATTRIBUTE.length) {
                return true;
            }
        }
        return false;
    }

    private static List<Claimed> claim(String lang, String capture) {
        return List.of(new Claimed("lang", new Evidence.Claim(Evidence.Origin.PAGE_METADATA, lang, capture)));
    }
}
