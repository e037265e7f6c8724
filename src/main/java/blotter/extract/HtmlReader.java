package blotter.extract;

import blotter.extract.Extraction.Doubt;
import blotter.extract.Extraction.Nothing;
import blotter.extract.Extraction.Text;
import blotter.extract.Furniture.Strength;
import blotter.release.Claimed;
import blotter.release.Evidence;
import blotter.text.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.json.JsonMapper;

/** Reads a page of HTML: metadata first, from the page as it is; then the text, from a copy that is cleared of furniture. */
final class HtmlReader {
    /** Shorter than this is no text, and less than that is not where a page has no scripts that could bring more. */
    static final int LEAST = 30;

    private static final int LEAST_OF_WHOLE = 12;

    private static final int DEEPEST = 400;
    private static final int FEW = 500;

    /** Words of a page's data that are shorter are no text of its own. */
    private static final int TOLD = 200;

    /** Where pages keep markup that a script puts in its place, or that is for readers without scripts. */
    private static final String SPARE =
            "script[type=text/template], script[type=text/html], script[type=text/x-template], template, noscript";

    private static final Pattern MARKUP = Pattern.compile(
            "<(?:p|br|div|span|a|b|i|strong|em|ul|ol|li|h[1-6]|table|blockquote|img|figure)\\b[^>]*>",
            Pattern.CASE_INSENSITIVE);
    private final Names names;
    private final Writing writing;
    private final Walls walls;
    private final DateLadder ladder;
    private final Language language;
    private final JsonMapper json = JsonMapper.builder().build();

    /** What a page says of itself, before its text is looked for. */
    private record Known(Metadata metadata, LinkedData linked, String title, Optional<String> author) {}

    HtmlReader(Vocabulary words, DateLadder ladder, Language language) {
        this.names = new Names(words);
        this.writing = new Writing(words);
        this.walls = new Walls(words);
        this.ladder = ladder;
        this.language = language;
    }

    Extraction read(Page page, String html) {
        Document document = Jsoup.parse(html, page.url(), Parser.htmlParser().setMaxDepth(DEEPEST));
        var said = Declarations.of(document);
        var metadata = Metadata.of(said.meta());
        var linked = LinkedData.of(said.linkedData(), json);
        var outline = Outline.of(document.body(), names);
        boolean post = page.hints().title() == null && AccountPost.is(page.url(), document.title());
        String title = post
                ? ""
                : Title.of(document, outline, metadata, linked, page.hints().title());
        var known = new Known(metadata, linked, title, author(document, metadata, linked));
        int headline = headline(outline, title);
        Furniture.mark(outline, headline, page.hints().remove(), Strength.FULL);
        var blocks = Blocks.of(outline);
        var doubts = EnumSet.noneOf(Doubt.class);
        String found = found(page, document, outline, blocks, known, headline, doubts);
        String text = settled(page, post, metadata, found, doubts);
        Optional<Nothing> wall = walls.look(document, html, title, text);
        if (wall.isPresent()) {
            return wall.get();
        }
        String name = title.isEmpty() ? firstLine(text) : title;
        String lang = language.of(name + "\n" + text, claimedLanguages(page, document, metadata));
        var printed = blocks.printed();
        var order = NumericOrder.of(document, printed, lang);
        var published = ladder.read(new DateSource(
                page, document, outline, metadata, linked, printed, name, text, printed.headline(name), html, order));
        if (empty(document, text)) {
            return new Nothing("empty", "the page has " + text.length() + " characters of text", name, published);
        }
        return new Text(
                name,
                text,
                published,
                known.author.orElse(null),
                lang,
                metadata.get("og:site_name").orElse(null),
                Addresses.canonical(page.url(), said.links(), metadata),
                null,
                modified(page, metadata, linked),
                doubts);
    }

    /** The text as it stands on the page; where that is little, with less taken for furniture, or what waits for a script. */
    private String found(
            Page page,
            Document document,
            Outline outline,
            Blocks blocks,
            Known known,
            int headline,
            Set<Doubt> doubts) {
        String text = text(page, outline, blocks, known, doubts);
        if (text.length() >= FEW) {
            return text;
        }
        String more = again(page, outline, known, headline, text, doubts);
        return more.length() < TOLD ? spare(document, more) : more;
    }

    /** A text as it is kept: without what its source repeats on every page, of a post what its reader sees. */
    private static String settled(Page page, boolean post, Metadata metadata, String text, Set<Doubt> doubts) {
        String whole =
                post ? AccountPost.text(text, metadata.get("og:description").orElse("")) : text;
        String own = page.hints().recurring().without(whole);
        if (Mojibake.in(own)) {
            doubts.add(Doubt.MOJIBAKE);
        }
        return own;
    }

    private static boolean empty(Document document, String text) {
        return text.length() < LEAST && text.length() < (whole(document) ? LEAST_OF_WHOLE : LEAST);
    }

    /** Whether nothing more can come: a page without scripts and frames says all that it says in its words. */
    private static boolean whole(Document document) {
        return document.selectFirst("script, noscript, iframe, frame") == null;
    }

    private String text(Page page, Outline outline, Blocks blocks, Known known, Set<Doubt> doubts) {
        var body = new Body(outline, blocks);
        String general = general(body, outline, known);
        if (page.hints().body() == null) {
            return general;
        }
        String ruled = body.ruled(page.hints().body())
                .map(chosen -> Writing.ruled(chosen, known.title))
                .orElse("");
        if (ruled.isEmpty() || RuleCheck.outgrown(ruled, general)) {
            doubts.add(Doubt.RULE);
            return general;
        }
        return ruled;
    }

    private String general(Body body, Outline outline, Known known) {
        Candidate chosen = body.general();
        String description = known.metadata.get("og:description", "description").orElse("");
        var leads = Leads.of(outline, chosen, known.title, description);
        var byline = Byline.of(
                known.author.orElse(""), known.metadata.get("og:site_name").orElse(""));
        String text = writing.write(chosen, leads, known.title, byline);
        String told = fragment(known.linked.text("articleBody"));
        return told.length() >= TOLD && text.length() < 0.5 * told.length() ? told : text;
    }

    /** Of a page of which hardly anything was left, what is there when only the plainest furniture is taken out. */
    private String again(Page page, Outline outline, Known known, int headline, String text, Set<Doubt> doubts) {
        outline.restore();
        outline.weigh();
        Furniture.mark(outline, headline, page.hints().remove(), Strength.LEAST);
        String more = text(page, outline, Blocks.of(outline), known, doubts);
        return text.length() < LEAST || more.length() > 3 * text.length() ? more : text;
    }

    /** The longest text that waits for a script, or for a reader without any, where it is much longer than what was found. */
    private static String spare(Document document, String found) {
        String longest = "";
        for (Element element : document.select(SPARE)) {
            String markup = element.normalName().equals("script") ? element.data() : element.html();
            String text = markup.length() > TOLD ? fragment(markup) : "";
            longest = text.length() > longest.length() ? text : longest;
        }
        return longest.length() >= TOLD && longest.length() > 2 * found.length() ? longest : found;
    }

    /** The element in the outline that holds the headline, -1 when none does. */
    private static int headline(Outline outline, String title) {
        for (int i = 0; i < outline.size() && !title.isEmpty(); i++) {
            String tag = outline.tag(i);
            boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) <= '3' && tag.charAt(1) > '0';
            if (heading && Title.likeness(Clean.line(outline.element(i).text()), title) > 0.6) {
                return i;
            }
        }
        return -1;
    }

    /** Words that may hold markup, as an API or linked data gives them, as paragraphs. */
    static String fragment(String words) {
        if (words.indexOf('<') < 0 || !MARKUP.matcher(words).find()) {
            return Clean.paragraphs(words);
        }
        return String.join("\n", Blocks.texts(Jsoup.parseBodyFragment(words).body()));
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
        return name(linked.text("author"))
                .or(() -> metadata.get("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
                        .flatMap(HtmlReader::name))
                .or(() -> Optional.ofNullable(document.selectFirst("[rel=author], [itemprop=author]"))
                        .flatMap(element -> name(element.text())));
    }

    private static Optional<String> name(String words) {
        return Optional.of(Clean.line(words))
                .filter(name -> !name.isEmpty() && name.length() <= 100 && !name.contains("://"));
    }

    private static List<String> claimedLanguages(Page page, Document document, Metadata metadata) {
        var claimed = new ArrayList<String>();
        page.claims().stream()
                .filter(claim -> claim.field().equals("lang"))
                .forEach(claim -> claimed.add(claim.claim().words()));
        Element html = document.firstElementChild();
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
