package blotter.extract;

import blotter.extract.Extraction.Nothing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Tells pages that stand in for the one asked for: a challenge to robots, a login, "not found" said with status 200. */
final class Walls {
    private static final int FEW = 700;
    private static final List<String> MARKS = List.of(
            "cf-browser-verification",
            "cf_chl_",
            "_Incapsula_Resource",
            "captcha-delivery.com",
            "px-captcha",
            "sucuri_cloudproxy_js",
            "challenges.cloudflare.com");
    private final Vocabulary words;

    Walls(Vocabulary words) {
        this.words = words;
    }

    Optional<Nothing> look(Document page, String raw, String title, String text) {
        if (text.length() > FEW) {
            return Optional.empty();
        }
        String headline = (Clean.line(page.title()) + " " + title).toLowerCase(Locale.ROOT);
        boolean marked = MARKS.stream().anyMatch(raw::contains);
        if ((marked && text.length() < 300) || says(headline, "challenge")) {
            return Optional.of(
                    new Nothing("challenge", "the site asks for proof of a person instead of giving the page"));
        }
        String head =
                headline + " " + text.substring(0, Math.min(150, text.length())).toLowerCase(Locale.ROOT);
        if (says(headline, "notfound") || (text.length() < 250 && says(head, "notfound"))) {
            return Optional.of(new Nothing("not-found", "the page says that it does not exist: \"" + title + "\""));
        }
        boolean password = page.selectFirst("input[type=password]") != null;
        if ((password && text.length() < 120) || (text.length() < 300 && says(headline, "login"))) {
            return Optional.of(new Nothing("login", "the page asks for a login"));
        }
        return Optional.empty();
    }

    private boolean says(String text, String section) {
        return words.lines(section).stream().anyMatch(phrase -> {
            int at = text.indexOf(phrase);
            int end = at + phrase.length();
            return at >= 0
                    && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        });
    }
}
