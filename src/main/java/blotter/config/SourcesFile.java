package blotter.config;

import blotter.config.Node.Mark;
import blotter.config.Node.Scalar;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads sources.yaml. */
final class SourcesFile {
    static final String NAME = "sources.yaml";
    private static final List<String> TYPES = List.of("agency", "outlet");

    private final Duration delay;
    private final Set<String> agencies;

    /**
     * @param delay for sources that name none
     * @param agencies ids a source may name; empty when there is no authority file, and then any id will do
     */
    SourcesFile(Duration delay, Set<String> agencies) {
        this.delay = delay;
        this.agencies = agencies;
    }

    List<Source> read(Folder folder) {
        var ids = new Ids("source");
        var out = new ArrayList<Source>();
        Section top = Section.open(folder.read(NAME), Shape.SOURCES);
        for (Node node : top.items("sources")) {
            Section section = Section.open(node, Shape.SOURCE);
            out.add(source(section, ids.next(section)));
        }
        return out;
    }

    private Source source(Section section, String id) {
        String agency = section.text("agency").orElse(null);
        if (agency != null && !agencies.isEmpty() && !agencies.contains(agency)) {
            throw section.mark("agency")
                    .wrong("no agency has the id \"" + agency + "\" in agencies.yaml" + Near.remedy(agency, agencies));
        }
        String type = section.text("type")
                .map(text -> Values.oneOf(text, TYPES, section.mark("type")))
                .orElse(agency == null ? "outlet" : "agency");
        boolean ours = flag(section, "private-addresses");
        List<Source.Start> start = new Starts(section.items("start")).read();
        return new Source(
                id,
                section.text("name").orElse(id),
                type.equals("agency") ? Source.Type.AGENCY : Source.Type.OUTLET,
                agency,
                section.words("languages").stream()
                        .map(word -> Values.language(word.text(), word.mark()))
                        .toList(),
                section.text("timezone")
                        .map(text -> Values.zone(text, section.mark("timezone")))
                        .orElse(ZoneId.from(ZoneOffset.UTC)),
                start,
                section.words("include").stream().map(Values::pattern).toList(),
                section.words("exclude").stream().map(Values::pattern).toList(),
                section.value("rules").map(SourcesFile::rules).orElse(Source.Rules.NONE),
                delay(section, start, ours),
                ours,
                flag(section, "paused"));
    }

    private Duration delay(Section section, List<Source.Start> start, boolean ours) {
        Mark mark = section.mark("delay");
        Duration wait =
                section.text("delay").map(text -> Values.duration(text, mark)).orElse(delay);
        if (wait.isZero() && !ours) {
            Starts.foreign(start).ifPresent(host -> {
                throw mark.wrong(String.format(
                        Locale.ROOT,
                        "delay 0s is only for addresses that are ours, and %s is not; write at least 1s",
                        host));
            });
        }
        return wait;
    }

    private static boolean flag(Section section, String key) {
        return section.text(key)
                .map(text -> Values.yes(text, section.mark(key)))
                .orElse(false);
    }

    private static Source.Rules rules(Node node) {
        Section rules = Section.open(node, Shape.RULES);
        return new Source.Rules(
                Selectors.one(rules, "title"),
                Selectors.one(rules, "body"),
                Selectors.one(rules, "date"),
                rules.words("remove").stream()
                        .peek(Selectors::check)
                        .map(Scalar::text)
                        .toList());
    }
}
