package blotter.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All content files. Which of them a site shows depends on the visit: on the second, one page is edited, one is gone
 * and some are new.
 */
final class Shelf {
    private final List<Text> texts;

    private Shelf(List<Text> texts) {
        this.texts = List.copyOf(texts);
    }

    /** Reads every file that {@code contents.txt} names, one {@code SITE/NAME} a line. */
    static Shelf load() {
        List<Text> texts = new ArrayList<>();
        Resources.text("contents.txt").lines().filter(line -> !line.isBlank()).forEach(line -> {
            int slash = line.indexOf('/');
            DemoSite site = DemoSite.of(line.substring(0, slash));
            texts.add(Text.read(site, line.substring(slash + 1), Resources.text(line + ".txt")));
        });
        texts.replaceAll(text -> text.copyOf() == null ? text : text.with(original(texts, text.copyOf())));
        return new Shelf(texts);
    }

    /** Every text, in every state. */
    List<Text> all() {
        return texts;
    }

    /** What a site links to at a visit, newest first; a page that is gone is still linked, as sites do. */
    List<Text> linked(DemoSite site, int visit) {
        return texts.stream()
                .filter(text -> text.site() == site && text.since() <= visit && !replaced(text, visit))
                .sorted(Comparator.comparing(Text::date).reversed().thenComparing(Text::slug))
                .toList();
    }

    private boolean replaced(Text text, int visit) {
        return texts.stream()
                .anyMatch(other ->
                        other.path().equals(text.path()) && other.since() > text.since() && other.since() <= visit);
    }

    private static List<String> original(List<Text> texts, String name) {
        return texts.stream()
                .filter(text -> name.equals(text.site().id() + "/" + text.slug()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("copy-of: no text named \"" + name + "\""))
                .paragraphs();
    }
}
