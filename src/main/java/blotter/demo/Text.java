package blotter.demo;

import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One made-up release as its content file holds it: {@code key: value} lines, a line of three hyphens, then paragraphs
 * with empty lines between them.
 *
 * @param slug last step of the address
 * @param since the visit (1 or 2) from which the site shows this text
 * @param until the visit from which the page is gone; {@link Integer#MAX_VALUE} when it stays
 * @param copyOf {@code SITE/SLUG} of the text whose paragraphs this one repeats word for word
 * @param shown the date line on the page where it is not the site's usual one
 * @param pdf whether the site has a PDF instead of a page
 * @param charset in which the page is sent, UTF-8 where the file says nothing; only the page's own head names it
 */
record Text(
        DemoSite site,
        String slug,
        int since,
        int until,
        String title,
        OffsetDateTime date,
        String lang,
        @Nullable String author,
        @Nullable String shown,
        @Nullable String copyOf,
        boolean pdf,
        Charset charset,
        List<String> paragraphs) {

    Text {
        paragraphs = List.copyOf(paragraphs);
    }

    /** @param name file name without folder and ending; a name ending in {@code .2} is the text of the second visit */
    static Text read(DemoSite site, String name, String file) {
        int rule = file.indexOf("\n---\n");
        if (rule < 0) {
            throw new IllegalArgumentException(name + ": no line of three hyphens after the front matter");
        }
        Map<String, String> front = front(name, file.substring(0, rule));
        boolean edited = name.endsWith(".2");
        String body = file.substring(rule + 5).strip();
        return new Text(
                site,
                edited ? name.substring(0, name.length() - 2) : name,
                edited ? 2 : Integer.parseInt(front.getOrDefault("since", "1")),
                Integer.parseInt(front.getOrDefault("until", String.valueOf(Integer.MAX_VALUE))),
                required(name, front, "title"),
                OffsetDateTime.parse(required(name, front, "date")),
                required(name, front, "lang"),
                front.get("author"),
                front.get("shown"),
                front.get("copy-of"),
                Boolean.parseBoolean(front.get("pdf")),
                Charset.forName(front.getOrDefault("charset", "UTF-8")),
                body.isEmpty() ? List.of() : List.of(body.split("\n\\s*\n")));
    }

    String path() {
        return site.path(this);
    }

    /** The same release with the paragraphs of another. */
    Text with(List<String> words) {
        return new Text(site, slug, since, until, title, date, lang, author, shown, copyOf, pdf, charset, words);
    }

    private static Map<String, String> front(String name, String head) {
        Map<String, String> front = new LinkedHashMap<>();
        head.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon < 1) {
                throw new IllegalArgumentException(name + ": \"" + line + "\" is not a line of the form key: value");
            }
            front.put(line.substring(0, colon), line.substring(colon + 2).strip());
        });
        return front;
    }

    private static String required(String name, Map<String, String> front, String key) {
        String value = front.get(key);
        if (value == null) {
            throw new IllegalArgumentException(name + ": the front matter has no \"" + key + "\"");
        }
        return value;
    }
}
