package blotter.web.search;

import blotter.release.Agency;
import blotter.release.Location;
import blotter.search.Results;
import blotter.search.Search;
import blotter.web.page.Address;
import blotter.web.page.Frame;
import blotter.web.page.Messages;
import blotter.web.page.Phrases;
import blotter.web.page.SearchPage;
import blotter.web.page.Shown;
import blotter.web.room.Sources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes the row of a release in the list of hits. */
record Rows(Frame f, Search search, Sources sources) {
    private static final int PLACES = 4;

    SearchPage.Row row(Results.Hit hit) {
        var phrases = new Phrases(f.m());
        var date = search.dated() == Search.Dated.HAPPENED ? hit.happened() : hit.published();
        boolean seen = search.dated() == Search.Dated.SEEN || search.sort() == Search.Sort.SEEN;
        var day = hit.seen().atZone(sources.zone(hit.source())).toLocalDate();
        return new SearchPage.Row(
                f.to(Address.of("/release/" + hit.id(), search.address())),
                hit.lang(),
                Messages.directionOf(hit.lang()),
                seen ? phrases.day(day) : phrases.date(date),
                seen ? day.toString() : Phrases.iso(date),
                Shown.of(hit.title()),
                hit.snippet(),
                kicker(hit),
                phrases.figures(hit.facts(), f.labels()),
                dates(hit, seen, day),
                notes(hit));
    }

    private List<String> kicker(Results.Hit hit) {
        var out = new ArrayList<String>();
        acting(hit.agencies()).stream().limit(2).map(f.m()::isolated).forEach(out::add);
        var places = places(hit.locations());
        if (!places.isEmpty()) {
            var shown = places.stream().limit(PLACES).map(f.m()::isolated).toList();
            out.add(String.join(f.t("list.comma"), shown)
                    + (places.size() > PLACES ? f.t("list.more", places.size() - PLACES) : ""));
        }
        return out;
    }

    /** The dates beside the one the list goes by, as exactly as they are known. */
    private List<String> dates(Results.Hit hit, boolean bySeen, LocalDate day) {
        var phrases = new Phrases(f.m());
        var out = new ArrayList<String>();
        if (bySeen || search.dated() != Search.Dated.PUBLISHED) {
            out.add(f.t("hit.published", phrases.date(hit.published())));
        }
        if (hit.happened().known()
                && (bySeen || search.dated() != Search.Dated.HAPPENED)
                && !hit.happened().equals(hit.published())) {
            out.add(f.t("hit.happened", phrases.date(hit.happened())));
        }
        if (!bySeen) {
            out.add(f.t("hit.seen", phrases.day(day)));
        }
        return out;
    }

    /** Names of the agencies that speak or act. */
    private Set<String> acting(List<Agency.Mention> agencies) {
        var out = new LinkedHashSet<String>();
        for (var role : List.of(Agency.Role.ISSUER, Agency.Role.EXECUTING)) {
            agencies.stream()
                    .filter(agency -> agency.role() == role)
                    .map(f.labels()::agency)
                    .forEach(out::add);
        }
        return out;
    }

    private List<String> places(List<Location.Mention> locations) {
        return locations.stream()
                .filter(place -> place.role().inFacet())
                .map(f.labels()::location)
                .distinct()
                .toList();
    }

    private List<SearchPage.Bit> notes(Results.Hit hit) {
        var out = new ArrayList<SearchPage.Bit>();
        out.add(new SearchPage.Bit(sources.name(hit.source()), null, false));
        out.add(new SearchPage.Bit(f.t("kind." + hit.kind().id()), null, false));
        out.add(new SearchPage.Bit(f.labels().language(hit.lang()), null, false));
        if (hit.copies() > 0) {
            out.add(new SearchPage.Bit(f.n("hit.copies", hit.copies()), null, false));
        }
        if (hit.revisions() > 1) {
            var history = f.to("/release/" + hit.id() + "/revisions");
            out.add(new SearchPage.Bit(f.n("hit.edited", hit.revisions()), history, false));
        }
        if (hit.removed() != null) {
            out.add(new SearchPage.Bit(f.t("hit.removed"), null, true));
        }
        return out;
    }
}
