package blotter.crawl;

import blotter.release.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * XML as sites serve it: parsed leniently, so that one bare ampersand or a missing end loses nothing but itself. No
 * entity but the predefined is ever looked up.
 */
final class Xml {
    private static final Pattern CHARSET = Pattern.compile("charset=[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,200}encoding=[\"']([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("&(?!#\\d+;|#x[0-9a-f]+;|\\w+;)", Pattern.CASE_INSENSITIVE);

    private Xml() {}

    static Document parse(Bytes body, @Nullable String contentType, String url) {
        String text = BARE.matcher(text(body, contentType)).replaceAll("&amp;");
        return Parser.xmlParser().parseInput(text, url);
    }

    /** The text by byte order mark, pattern of zeros, Content-Type, XML declaration, else UTF-8. */
    static String text(Bytes body, @Nullable String contentType) {
        byte[] b = body.array();
        Charset charset = byFirstBytes(b);
        if (charset == null && contentType != null) {
            charset = named(CHARSET, contentType);
        }
        if (charset == null) {
            charset = named(DECLARED, new String(b, 0, Math.min(b.length, 1024), StandardCharsets.ISO_8859_1));
        }
        String text = new String(b, charset == null ? StandardCharsets.UTF_8 : charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable Charset byFirstBytes(byte[] b) {
        if (b.length < 4) {
            return null;
        }
        int first = ((b[0] & 0xff) << 24) | ((b[1] & 0xff) << 16) | ((b[2] & 0xff) << 8) | (b[3] & 0xff);
        if (first == 0x0000FEFF || first == 0x0000003C) {
            return Charset.forName("UTF-32BE");
        }
        if (first == 0xFFFE0000 || first == 0x3C000000) {
            return Charset.forName("UTF-32LE");
        }
        if (first >>> 16 == 0xFEFF || first >>> 16 == 0x003C) {
            return StandardCharsets.UTF_16BE;
        }
        if (first >>> 16 == 0xFFFE || first >>> 16 == 0x3C00) {
            return StandardCharsets.UTF_16LE;
        }
        return first >>> 8 == 0xEFBBBF ? StandardCharsets.UTF_8 : null;
    }

    private static @Nullable Charset named(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        try {
            return match.find() ? Charset.forName(match.group(1)) : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** The name without its prefix, lower case. */
    static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** The words of the first child with one of these names (prefix and all, lower case), in order of the names. */
    static @Nullable String child(Element parent, String... names) {
        Element child = element(parent, names);
        return child == null ? null : child.wholeText().strip();
    }

    /** That child, as far as it has words. */
    static @Nullable Element element(Element parent, String... names) {
        for (String name : List.of(names)) {
            for (Element child : parent.children()) {
                if (child.tagName().toLowerCase(Locale.ROOT).equals(name)
                        && !child.wholeText().isBlank()) {
                    return child;
                }
            }
        }
        return null;
    }

    /** Every element below with that local name, whatever its prefix. */
    static List<Element> all(Element root, String local) {
        return root.stream().filter(element -> local(element).equals(local)).toList();
    }
}
