package blotter.web.release;

import blotter.release.Agency;
import blotter.release.Location;
import blotter.release.Release;
import blotter.search.Field;
import blotter.search.Results;
import blotter.search.Search;
import blotter.web.page.Address;
import blotter.web.page.Frame;
import blotter.web.page.Link;
import blotter.web.page.Messages;
import blotter.web.page.Phrases;
import blotter.web.page.ReleasePage;
import blotter.web.page.Shown;
import blotter.web.room.Room;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Other releases beside one: what was said of the same place and topic in the same days, and what its agency said of the
 * place before. Each list is a search that can be followed; whether two releases report one event is for the reader to judge.
 */
record Neighbours(Room room, Frame f, Release release) {
    private static final int MOST = 5;
    private static final int DAYS = 14;

    List<ReleasePage.Around> all() {
        var out = new ArrayList<ReleasePage.Around>();
        var shown = new HashSet<>(Set.of(release.id().value()));
        var day = day();
        if (day != null) {
            same(day).ifPresent(search -> add(out, "around.same", search, shown));
            earlier(day).ifPresent(search -> add(out, "around.earlier", search, shown));
        }
        return out;
    }

    private @Nullable LocalDate day() {
        var happened = release.happened().value().from();
        return happened == null ? release.published().value().from() : happened;
    }

    private Optional<Search> same(LocalDate day) {
        if (release.topics().isEmpty()) {
            return Optional.empty();
        }
        return place().map(place -> Search.EVERYTHING
                .toggle(Field.LOCATION, place)
                .toggle(Field.TOPIC, release.topics().getFirst().id())
                .dates(day.minusDays(DAYS).toString(), day.plusDays(DAYS).toString()));
    }

    private Optional<Search> earlier(LocalDate day) {
        var agency = release.agencies().stream()
                .filter(one -> one.role() == Agency.Role.ISSUER || one.role() == Agency.Role.EXECUTING)
                .findFirst();
        return agency.map(one -> {
            var search = Search.EVERYTHING.toggle(Field.AGENCY, one.id()).dates("", day.toString());
            return place().map(place -> search.toggle(Field.LOCATION, place)).orElse(search);
        });
    }

    /** The governorate of the first place where it happened, or the place itself when it lies in none. */
    private Optional<String> place() {
        return release.locations().stream()
                .filter(place -> place.role().inFacet())
                .map(Location.Mention::path)
                .map(path -> path.get(Math.min(1, path.size() - 1)))
                .findFirst();
    }

    private void add(List<ReleasePage.Around> out, String key, Search search, Set<String> shown) {
        var results = room.finder().search(search.sorted(Search.Sort.NEWEST).sized(MOST + shown.size()));
        var others = results.hits().stream()
                .filter(hit -> shown.add(hit.id().value()))
                .limit(MOST)
                .map(this::other)
                .toList();
        if (!others.isEmpty()) {
            var all = f.to(Address.of("/", search.address()));
            out.add(new ReleasePage.Around(
                    f.t(key),
                    others,
                    results.total() > others.size() + 1 ? new Link(f.n("around.all", results.total()), all) : null));
        }
    }

    private ReleasePage.Other other(Results.Hit hit) {
        var phrases = new Phrases(f.m());
        return new ReleasePage.Other(
                f.to("/release/" + hit.id()),
                Shown.of(hit.title()),
                hit.lang(),
                Messages.directionOf(hit.lang()),
                room.sources().name(hit.source()),
                phrases.date(hit.published()),
                String.join(f.t("list.comma"), phrases.figures(hit.facts(), f.labels())));
    }
}
