package blotter.evaluation;

import blotter.evaluation.PageReader.Answer;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import net.dankito.readability4j.Readability4J;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.boilerpipe.BoilerpipeContentHandler;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The ready Java tools that ours is measured beside, each called as its documentation says. */
final class Rivals {
    private Rivals() {}

    static Map<String, PageReader> all() {
        var rivals = new LinkedHashMap<String, PageReader>();
        rivals.put("readability4j", Rivals::readability);
        rivals.put("boilerpipe", Rivals::boilerpipe);
        return rivals;
    }

    /** It takes characters, so the page is decoded first, by its bytes and its meta elements. */
    private static @Nullable Answer readability(String url, String contentType, byte[] body) {
        if (contentType.equals("application/pdf")) {
            return null;
        }
        try {
            String html = new String(
                    body, Jsoup.parse(new ByteArrayInputStream(body), null, url).charset());
            var article = new Readability4J(url, html).parse();
            String text = article.getTextContent();
            return text == null ? null : new Answer(article.getTitle(), text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException e) {
            return null; // it breaks on some pages, for which it then has no text
        }
    }

    private static @Nullable Answer boilerpipe(String url, String contentType, byte[] body) {
        if (contentType.equals("application/pdf")) {
            return null;
        }
        var text = new BodyContentHandler(-1);
        var handler = new BoilerpipeContentHandler(text, ArticleExtractor.INSTANCE);
        var properties = new Metadata();
        properties.set(Metadata.CONTENT_TYPE, contentType);
        try {
            new JSoupParser().parse(new ByteArrayInputStream(body), handler, properties, new ParseContext());
        } catch (IOException | SAXException | TikaException e) {
            return null;
        }
        return new Answer(properties.get("dc:title"), text.toString(), null);
    }
}
