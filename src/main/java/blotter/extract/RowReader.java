package blotter.extract;

import blotter.extract.Extraction.Nothing;
import blotter.release.Evidence.Origin;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one row of an import, or one item of an API answer. Plain text is kept as it was given, save that every line end
 * is a line feed; text with markup is read as a reader sees it.
 */
final class RowReader {
    private static final Pattern MARKUP = Pattern.compile(
            "(?i)</(p|div|span|a|b|i|strong|em|ul|ol|li|h[1-6]|table|blockquote|figure)>|<(br|p|img)(\\s[^>]*)?/?>");
    private final JsonMapper json = JsonMapper.builder().build();
    private final PlainText plain;

    RowReader(PlainText plain) {
        this.plain = plain;
    }

    Extraction read(Page page) {
        JsonNode row;
        try {
            row = json.readTree(page.body().array());
        } catch (JacksonException e) {
            return new Nothing("damaged", "the row is no JSON: " + e.getOriginalMessage());
        }
        if (!row.isObject()) {
            return new Nothing("damaged", "the row is no JSON object; give {\"id\", \"title\", \"text\"}");
        }
        String given = RowValues.words(row, "text");
        if (given == null) {
            return new Nothing("empty", "the row has no \"text\"");
        }
        boolean markup = given.indexOf('<') >= 0 && MARKUP.matcher(given).find();
        String text = markup
                ? HtmlReader.fragment(given)
                : given.replace("\r\n", "\n").replace('\r', '\n');
        Origin origin = page.claims().stream().anyMatch(claim -> claim.claim().origin() == Origin.API)
                ? Origin.API
                : Origin.IMPORT_ROW;
        var about = new PlainText.About(
                RowValues.words(row, "title"),
                RowValues.words(row, "author"),
                null, // the page's own: whoever kept the row has judged what it says
                RowValues.words(row, "id"),
                RowValues.claims(row, origin, page.capture()));
        return plain.read(page, text, about);
    }
}
