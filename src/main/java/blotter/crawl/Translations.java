package blotter.crawl;

import blotter.archive.Arrival;
import blotter.config.Source;
import blotter.fetch.Address;
import blotter.fetch.Body;
import blotter.fetch.Limits;
import blotter.release.Claimed;
import blotter.release.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The same release in other languages, as a page's own {@code link rel=alternate hreflang} names them: feeds often list
 * one language only. Only languages the source publishes in are followed, and only inside its patterns.
 */
final class Translations {
    private static final int LOOKED_AT = 64 << 10;

    private final Scope scope;
    private final List<String> languages;

    Translations(Source source) {
        this.scope = new Scope(source);
        this.languages = source.languages();
    }

    List<Yield.Found> of(Arrival.Exchange exchange, String url, String capture, Limits limits) {
        if (languages.size() < 2) {
            return List.of();
        }
        byte[] body = Body.of(exchange.response(), limits).bytes().array();
        String head = new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.UTF_8);
        if (!head.toLowerCase(Locale.ROOT).contains("hreflang")) {
            return List.of();
        }
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

    private static List<Claimed> claim(String lang, String capture) {
        return List.of(new Claimed("lang", new Evidence.Claim(Evidence.Origin.PAGE_METADATA, lang, capture)));
    }
}
