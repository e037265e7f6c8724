package blotter.extract;

import blotter.extract.Blocks.Block;
import blotter.extract.Extraction.Nothing;
import blotter.extract.Extraction.Text;
import blotter.release.Claimed;
import blotter.release.Evidence;
import blotter.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.json.JsonMapper;

/** Reads a page of HTML: metadata first, from the page as it is; then the text, from a copy that is cleared of furniture. */
final class HtmlReader {
    /** Shorter than this is no text. */
    static final int LEAST = 30;

    private static final int DEEPEST = 400;
    private static final String BOILERPLATE =
            "script, style, noscript, template, iframe, svg, button, select, textarea, [hidden]";
    private final Furniture furniture;
    private final Body body;
    private final Walls walls;
    private final DateLadder ladder;
    private final Language language;
    private final JsonMapper json = JsonMapper.builder().build();

    HtmlReader(Vocabulary words, DateLadder ladder, Language language) {
        this.furniture = new Furniture(words);
        this.body = new Body(words);
        this.walls = new Walls(words);
        this.ladder = ladder;
        this.language = language;
    }

    Extraction read(Page page, String html) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        Document document = Jsoup.parse(html, page.url(), parser);
        var metadata = Metadata.of(document);
        var linked = LinkedData.of(document, json);
        String title = Title.of(document, metadata, linked, page.hints().title());
        String text = text(page, document, linked, title);
        Optional<Nothing> wall = walls.look(document, html, title, text);
        if (wall.isPresent()) {
            return wall.get();
        }
        if (text.length() < LEAST) {
            return new Nothing("empty", "the page has " + text.length() + " characters of text");
        }
        if (title.isEmpty()) {
            title = firstLine(text);
        }
        List<String> lines =
                Blocks.of(document.body()).stream().map(Block::text).toList();
        var dates = new DateSource(page, document, metadata, linked, lines, title, text, html);
        return new Text(
                title,
                text,
                ladder.read(dates),
                author(document, metadata, linked).orElse(null),
                language.of(title + "\n" + text, claimedLanguages(page, document, metadata)),
                metadata.get("og:site_name").orElse(null),
                Addresses.canonical(page.url(), document, metadata),
                null,
                modified(page, metadata, linked));
    }

    private String text(Page page, Document document, LinkedData linked, String title) {
        String told = fragment(linked.text("articleBody"));
        Element cleared = document.clone().body();
        furniture.clear(cleared, page.hints().remove());
        String text = body.text(cleared, page.hints().body(), told, title);
        if (text.length() >= LEAST) {
            return text;
        }
        Element all = document.clone().body();
        all.select(BOILERPLATE).remove();
        return body.text(all, page.hints().body(), told, title);
    }

    /** Words that may hold markup, as an API or linked data gives them, as paragraphs. */
    static String fragment(String words) {
        if (!words.matches(
                "(?is).*<(p|br|div|span|a|b|i|strong|em|ul|ol|li|h[1-6]|table|blockquote|img|figure)\\b[^>]*>.*")) {
            return Clean.paragraphs(words);
        }
        Element fragment = Jsoup.parseBodyFragment(words).body();
        fragment.select(BOILERPLATE).remove();
        return String.join("\n", Blocks.of(fragment).stream().map(Block::text).toList());
    }

    /** The first line, cut at a word when it is long: the title of a text that has none. */
    static String firstLine(String text) {
        String line = text.lines()
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        if (line.length() <= 200) {
            return line;
        }
        int cut = line.lastIndexOf(' ', 197);
        return line.substring(0, cut < 100 ? 197 : cut) + "…";
    }

    private static Optional<String> author(Document document, Metadata metadata, LinkedData linked) {
        var names = new ArrayList<String>();
        names.add(linked.text("author"));
        names.add(metadata.get("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
                .orElse(""));
        Element element = document.selectFirst("[rel=author], [itemprop=author]");
        names.add(element == null ? "" : element.text());
        return names.stream()
                .map(Clean::line)
                .filter(name -> !name.isEmpty() && name.length() <= 100 && !name.contains("://"))
                .findFirst();
    }

    private static List<String> claimedLanguages(Page page, Document document, Metadata metadata) {
        var claimed = new ArrayList<String>();
        page.claims().stream()
                .filter(claim -> claim.field().equals("lang"))
                .forEach(claim -> claimed.add(claim.claim().words()));
        Element html = document.selectFirst("html[lang]");
        claimed.add(html == null ? "" : html.attr("lang"));
        claimed.add(metadata.get("og:locale", "content-language", "dc.language", "language")
                .orElse(""));
        claimed.addAll(page.hints().languages());
        claimed.removeIf(String::isBlank);
        return claimed;
    }

    private static List<Claimed> modified(Page page, Metadata metadata, LinkedData linked) {
        String words = linked.text("dateModified");
        if (words.isEmpty()) {
            words = metadata.get("article:modified_time", "og:updated_time", "last-modified")
                    .orElse("");
        }
        if (words.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Claimed("modified", new Evidence.Claim(Evidence.Origin.PAGE_METADATA, words, page.capture())));
    }
}
