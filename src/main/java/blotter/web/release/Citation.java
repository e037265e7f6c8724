package blotter.web.release;

import blotter.release.Release;
import blotter.release.Revision;
import blotter.search.PartialDate;
import blotter.web.page.Frame;
import blotter.web.page.Phrases;
import blotter.web.page.ReleasePage;
import blotter.web.room.Json;
import blotter.web.room.Sources;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a revision can be cited: who, what, when, where, its permalink and the hash of its payload, so that whoever follows it
 * can tell whether they read the same. In a sentence, for BibTeX, and as CSL JSON for reference managers.
 */
record Citation(Frame f, Release release, Revision revision, Sources sources) {

    ReleasePage.Cite cite() {
        return new ReleasePage.Cite(plain(), bibtex(), json(), permalink());
    }

    private String permalink() {
        return f.base() + "/release/" + release.id() + "/revisions/" + revision.number();
    }

    private String captured() {
        Instant seen = revision.seen().truncatedTo(ChronoUnit.SECONDS);
        return seen.toString();
    }

    private String bound() {
        return "revision " + revision.number() + ", captured " + captured() + ", SHA-256 " + revision.sha256();
    }

    private String plain() {
        var published = release.published().value();
        return f.m().isolated(sources.name(release.source())) + ", “" + f.m().isolated(release.title()) + "”"
                + (published.known() ? ", " + Phrases.iso(published) : "") + ". " + release.url() + " (" + bound()
                + "). " + permalink();
    }

    private String bibtex() {
        var published = release.published().value();
        var iso = Phrases.iso(published);
        return "@misc{blotter-" + release.id() + "-" + revision.number() + ",\n"
                + "  author = {{" + escaped(sources.name(release.source())) + "}},\n"
                + "  title = {{" + escaped(release.title()) + "}},\n"
                + (iso.isEmpty() ? "" : "  year = {" + iso.substring(0, 4) + "},\n  date = {" + iso + "},\n")
                + "  url = {" + permalink() + "},\n"
                + "  urldate = {" + captured().substring(0, 10) + "},\n"
                + "  howpublished = {" + release.url().replace("}", "%7D").replace("{", "%7B") + "},\n"
                + "  note = {" + bound() + "},\n"
                + "  langid = {" + release.lang() + "}\n}";
    }

    /** What BibTeX would read as a command stands for itself. */
    private static String escaped(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '{', '}' -> out.append('(');
                case '\\' -> out.append("\\textbackslash ");
                case '&', '%', '$', '#', '_' -> out.append('\\').appendCodePoint(c);
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private String json() {
        var out = new LinkedHashMap<String, Object>();
        out.put("id", release.id() + "-" + revision.number());
        out.put("type", "webpage");
        out.put("author", List.of(Map.of("literal", sources.name(release.source()))));
        out.put("title", release.title());
        var iso = Phrases.iso(release.published().value());
        if (!iso.isEmpty()) {
            out.put("issued", Map.of("date-parts", List.of(parts(iso))));
        }
        out.put("accessed", Map.of("date-parts", List.of(parts(captured().substring(0, 10)))));
        out.put("URL", permalink());
        out.put("archive_location", release.url());
        out.put("note", bound());
        out.put("language", release.lang());
        return Json.text(out);
    }

    private static List<Integer> parts(String iso) {
        return PartialDate.of(iso).isEmpty()
                ? List.of()
                : java.util.Arrays.stream(iso.split("-", -1))
                        .map(Integer::valueOf)
                        .toList();
    }
}
