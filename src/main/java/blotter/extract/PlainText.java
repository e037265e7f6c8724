package blotter.extract;

import blotter.extract.Extraction.Doubt;
import blotter.extract.Extraction.Nothing;
import blotter.extract.Extraction.Text;
import blotter.release.Claimed;
import blotter.text.DatePhrase.Order;
import blotter.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a reading of text that has no page around it: a row, a document, a file of plain text. */
final class PlainText {
    private final DateLadder ladder;
    private final Language language;

    PlainText(DateLadder ladder, Language language) {
        this.ladder = ladder;
        this.language = language;
    }

    /**
     * What is known of a text beside it.
     *
     * @param claims what it claims, published and lang among them; these count before those of the page
     */
    record About(
            @Nullable String title,
            @Nullable String author,
            @Nullable String url,
            @Nullable String givenId,
            List<Claimed> claims) {}

    /** A document of pictures: what is known of it without reading it. Without a title it is called by its address. */
    Extraction scan(Page page, About about) {
        String title = about.title == null ? Addresses.name(page.url()) : about.title;
        return told(page, "", List.of(), new About(title, about.author, about.url, about.givenId, about.claims));
    }

    Extraction read(Page page, String text, About about) {
        return read(page, text, List.of(), about);
    }

    /**
     * As {@link #read(Page, String, About)}.
     *
     * @param lines what a reader sees, in order, when it is more than the text: a date above the title, for one
     */
    Extraction read(Page page, String text, List<String> lines, About about) {
        if (text.isBlank()) {
            return new Nothing("empty", "there is no text");
        }
        return told(page, text, lines, about);
    }

    private Extraction told(Page page, String text, List<String> lines, About about) {
        String title = about.title == null || about.title.isBlank() ? HtmlReader.firstLine(text) : about.title;
        var claims = new ArrayList<>(about.claims);
        claims.addAll(page.claims());
        var asked = new Page(
                page.url(), page.contentType(), page.body(), page.fetchedAt(), page.hints(), claims, page.capture());
        var printed = Printed.of(lines);
        var source = new DateSource(
                asked,
                null,
                null,
                new Metadata(Map.of()),
                new LinkedData(Optional.empty(), ""),
                printed,
                title,
                text,
                printed.headline(title),
                "",
                Order.DAY_FIRST);
        var languages = new ArrayList<String>();
        claims.stream()
                .filter(claim -> claim.field().equals("lang"))
                .forEach(claim -> languages.add(claim.claim().words()));
        languages.addAll(page.hints().languages());
        String url = about.url == null ? page.url() : about.url;
        return new Text(
                title,
                text,
                ladder.read(source),
                about.author,
                language.of(title + "\n" + text, languages),
                null,
                Addresses.clean(url),
                about.givenId,
                about.claims.stream()
                        .filter(claim -> !claim.field().equals("published"))
                        .toList(),
                Mojibake.in(text) ? Set.of(Doubt.MOJIBAKE) : Set.of());
    }
}
