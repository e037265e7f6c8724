package blotter.web.release;

import blotter.release.Agency;
import blotter.release.Evidence;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.release.Location;
import blotter.release.Release;
import blotter.search.Field;
import blotter.web.page.Frame;
import blotter.web.page.Phrases;
import blotter.web.page.ReleasePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lists what was read from a release, each value numbered and tied to its words in title and text, or to the claim it
 * rests on. At most three places are shown for a value: a name can stand in every paragraph.
 */
final class FactList {
    private static final int MOST_PLACES = 3;

    private final Frame f;
    private final Release release;
    final Marks title;
    final Marks text;
    private int last;

    FactList(Frame f, Release release) {
        this.f = f;
        this.release = release;
        title = new Marks(release.title(), Evidence.Field.TITLE);
        text = new Marks(release.text(), Evidence.Field.TEXT);
    }

    List<ReleasePage.Group> groups() {
        var out = new ArrayList<ReleasePage.Group>();
        add(out, "facts.figures", figures(release.facts()));
        add(out, "facts.agencies", release.agencies().stream().map(this::agency).toList());
        add(
                out,
                "facts.locations",
                release.locations().stream().map(this::location).toList());
        add(out, "facts.dates", dates());
        add(
                out,
                "facts.topics",
                release.topics().stream()
                        .map(topic -> fact(f.labels().of(Field.TOPIC, topic.id()), "", topic.evidence()))
                        .toList());
        return out;
    }

    private void add(List<ReleasePage.Group> out, String key, List<ReleasePage.Fact> facts) {
        if (!facts.isEmpty()) {
            out.add(new ReleasePage.Group(f.t(key), facts));
        }
    }

    private List<ReleasePage.Fact> figures(Facts facts) {
        var out = new ArrayList<ReleasePage.Fact>();
        figure(out, "fact.arrested", facts.arrested());
        figure(out, "fact.killed", facts.killed());
        figure(out, "fact.wounded", facts.wounded());
        var phrases = new Phrases(f.m());
        facts.seizures().forEach(s -> out.add(fact(phrases.seized(s, f.labels()), f.t("fact.seizure"), s.evidence())));
        return out;
    }

    private void figure(List<ReleasePage.Fact> out, String key, @Nullable Found<Integer> figure) {
        if (figure != null) {
            out.add(fact(f.n(key, figure.value()), "", figure.evidence()));
        }
    }

    private List<ReleasePage.Fact> dates() {
        var phrases = new Phrases(f.m());
        var out = new ArrayList<ReleasePage.Fact>();
        if (release.published().value().known()) {
            out.add(fact(
                    phrases.date(release.published().value()),
                    f.t("dated.published"),
                    release.published().evidence()));
        }
        if (release.happened().value().known()) {
            out.add(fact(
                    phrases.date(release.happened().value()),
                    f.t("dated.happened"),
                    release.happened().evidence()));
        }
        return out;
    }

    private ReleasePage.Fact agency(Agency.Mention agency) {
        return fact(f.labels().agency(agency), f.t("role.agency." + lower(agency.role())), agency.evidence());
    }

    private ReleasePage.Fact location(Location.Mention place) {
        var own = f.labels().location(place);
        var within = f.labels().within(place);
        var name = within.isEmpty() || within.equals(own) ? own : f.t("place.within", own, within);
        return fact(name, f.t("role.location." + lower(place.role())), place.evidence());
    }

    private ReleasePage.Fact fact(String value, String note, List<Evidence> evidence) {
        int number = last + 1;
        var refs = new ArrayList<ReleasePage.Ref>();
        boolean inText = false;
        for (var one : evidence) {
            if (refs.size() < MOST_PLACES) {
                switch (one) {
                    case Evidence.Span span -> {
                        var anchor = "w" + number + "." + (refs.size() + 1);
                        var says = note.isEmpty() ? value : f.t("fact.says", value, note);
                        if (title.add(number, anchor, says, span) || text.add(number, anchor, says, span)) {
                            refs.add(new ReleasePage.Ref("", span.of(release.title(), release.text()), "#" + anchor));
                            inText = true;
                        }
                    }
                    case Evidence.Claim claim -> refs.add(claimed(claim));
                }
            }
        }
        last = inText ? number : last;
        return new ReleasePage.Fact(inText ? number : 0, value, note, refs);
    }

    private ReleasePage.Ref claimed(Evidence.Claim claim) {
        var capture = claim.capture();
        return new ReleasePage.Ref(
                f.t("origin." + claim.origin().id()),
                claim.words(),
                capture == null ? null : f.to("/capture/" + capture));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
