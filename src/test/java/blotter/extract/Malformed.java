package blotter.extract;

import blotter.release.Bytes;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Reads everything that is broken, in a process with little memory, and prints a line for each: its name, the outcome,
 * the milliseconds of processor it took. {@link MalformedTest} starts it.
 */
final class Malformed {
    private static final String STORY = "<h1>Police in Harran seize 12 kg of pills</h1>"
            + "<p>HARRAN, 14 December 2025 – Police stopped a lorry on the ring road and found twelve kilograms of pills.</p>"
            + "<p>Two drivers were arrested, the regional command said, and the load was sent to the laboratory.</p>";
    private static final int LARGE = 50_000_000;

    private Malformed() {}

    public static void main(String[] args) {
        var extractor = new Extractor();
        var bean = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        extractor.extract(Pages.html(STORY));
        for (var broken : pages().entrySet()) {
            Page page = broken.getValue().get();
            long before = bean.getProcessCpuTime();
            String outcome = extractor.extract(page) instanceof Extraction.Nothing nothing ? nothing.outcome() : "text";
            System.out.println(
                    broken.getKey() + "\t" + outcome + "\t" + (bean.getProcessCpuTime() - before) / 1_000_000);
        }
    }

    private static Map<String, Supplier<Page>> pages() {
        var pages = new LinkedHashMap<String, Supplier<Page>>();
        pages.put("nested", () -> Pages.html("<div>".repeat(100_000) + STORY));
        pages.put("nested-tables", () -> Pages.html("<b><table><tr><td><i>".repeat(25_000) + STORY));
        pages.put("nested-lists", () -> Pages.html("<ul><li><a href=x>".repeat(40_000) + STORY));
        pages.put("nested-figures", () -> Pages.html("<figure><figcaption>".repeat(50_000) + STORY));
        pages.put("many-tags", () -> Pages.html("<b>x</b>".repeat(1_000_000) + STORY));
        pages.put("unclosed", () -> Pages.html("<p class=".repeat(500_000) + STORY));
        pages.put("attributes", () -> Pages.html("<p " + "a1=b ".repeat(400_000) + ">" + STORY));
        pages.put("names", () -> Pages.html("<p class='" + "nav-bar comments ".repeat(200_000) + "'>x</p>" + STORY));
        pages.put("lines", () -> Pages.html(STORY + "the same line<br>".repeat(140_000)));
        pages.put("digits", () -> Pages.html("<h1>A title</h1><p>" + "12/".repeat(1_000_000)));
        pages.put(
                "linked-data",
                () -> Pages.html("<script type=application/ld+json>" + "[".repeat(500_000) + "</script>" + STORY));
        pages.put("truncated", () -> Pages.html(STORY.repeat(2_000).substring(0, 300_001)));
        pages.put("wide", () -> Pages.html("<p>" + "word ".repeat(1_900_000)));
        pages.put("fifty-megabytes", () -> filled("text/html", "<html><p>", "word ".getBytes(StandardCharsets.UTF_8)));
        pages.put(
                "fifty-megabytes-of-tags",
                () -> filled("text/html", "<html>", "<div>".getBytes(StandardCharsets.UTF_8)));
        pages.put("fifty-megabytes-of-nothing", () -> filled("text/plain", "a", new byte[] {'\n'}));
        pages.put(
                "wrong-charset",
                () -> of("text/html; charset=utf-16", STORY.getBytes(Charset.forName("windows-1252"))));
        pages.put("unknown-charset", () -> of("text/html; charset=klingon", STORY.getBytes(StandardCharsets.UTF_8)));
        pages.put("binary", () -> of("text/html", random(2_000_000, "")));
        pages.put("binary-after-a-head", () -> of("text/html", random(2_000_000, "<html><body>" + STORY)));
        pages.put(
                "pdf",
                () -> of("application/pdf", random(2_000_000, "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>")));
        pages.put("zip", () -> of("application/zip", random(2_000_000, "PK\u0003\u0004")));
        pages.put(
                "rtf",
                () -> of("application/rtf", ("{\\rtf1" + "{\\b".repeat(300_000)).getBytes(StandardCharsets.US_ASCII)));
        pages.put(
                "mail",
                () -> of(
                        "message/rfc822",
                        ("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n" + "--a\n".repeat(300_000))
                                .getBytes(StandardCharsets.US_ASCII)));
        String docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        pages.put("word-bomb", () -> of(docx, Bombs.word(500)));
        pages.put("word-bomb-of-spaces", () -> of(docx, Bombs.spaces(1_000)));
        pages.put("word-of-laughs", () -> of(docx, Bombs.laughs()));
        pages.put("word-cut", () -> of(docx, Bombs.half(Bombs.word(20))));
        pages.put(
                "pdf-bomb-of-text",
                () -> of("application/pdf", Bombs.pdf("BT /F 9 Tf (two men were arrested) Tj ET\n", 300)));
        pages.put("pdf-bomb-of-nothing", () -> of("application/pdf", Bombs.pdf("q Q ", 1_000)));
        pages.put("pdf-cut", () -> of("application/pdf", Bombs.half(Bombs.pdf("BT /F 9 Tf (arrested) Tj ET\n", 5))));
        return pages;
    }

    private static Page of(String type, byte[] body) {
        return Pages.of("https://news.example.org/story/1", type, body);
    }

    private static Page filled(String type, String head, byte[] pattern) {
        byte[] body = new byte[LARGE];
        for (int i = 0; i < body.length; i++) {
            body[i] = pattern[i % pattern.length];
        }
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, body, 0, start.length);
        return new Page(
                "https://news.example.org/story/1", type, Bytes.of(body), Pages.FETCHED, Pages.HINTS, List.of(), null);
    }

    private static byte[] random(int size, String head) {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = new byte[size];
        new Random(20251214).nextBytes(bytes);
        System.arraycopy(start, 0, bytes, 0, start.length);
        return Arrays.copyOf(bytes, size);
    }
}
