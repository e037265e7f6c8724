package blotter.web;

import blotter.archive.Note;
import blotter.config.Source;
import blotter.crawl.Standing;
import blotter.search.Field;
import blotter.search.Results;
import blotter.search.Search;
import blotter.web.page.Address;
import blotter.web.page.Frame;
import blotter.web.page.Phrases;
import blotter.web.page.SourcesPage;
import blotter.web.room.Room;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every source with how fresh it is and a strip of days: fetched, nothing new, failed. Silence looks like silence. */
record SourcesRoute(Room room) implements Handler {
    private static final int DAYS = 60;
    private static final List<String> STATES = List.of("fetched", "quiet", "failed", "none");

    @Override
    public void handle(Context ctx) {
        var f = room.frame(ctx);
        var visits = room.shelf().coverage();
        var last = visits.stream().map(Note.Coverage::day).max(Comparator.naturalOrder());
        var counts = new HashMap<String, Long>();
        room.finder()
                .values(Search.EVERYTHING.relevant(Search.Relevant.ANY), Field.SOURCE, Integer.MAX_VALUE)
                .forEach(value -> counts.put(value.value(), value.count()));
        var bySource = visits.stream().collect(Collectors.groupingBy(Note.Coverage::source));
        var phrases = new Phrases(f.m());
        var rows = room.sources().all().stream()
                .map(source -> row(f, source, bySource.getOrDefault(source.id(), List.of()), last.orElse(null), counts))
                .toList();
        room.page(
                ctx,
                "sources.jte",
                new SourcesPage(
                        f.titled(f.t("title.page", f.t("sources.title"))),
                        new AboutRoutes(room).totals(f),
                        last.map(day -> phrases.day(day.minusDays(DAYS - 1))).orElse(""),
                        last.map(phrases::day).orElse(""),
                        rows));
    }

    private SourcesPage.Row row(
            Frame f, Source source, List<Note.Coverage> visits, @Nullable LocalDate last, Map<String, Long> counts) {
        var phrases = new Phrases(f.m());
        var latest = visits.stream().max(Comparator.comparing(Note.Coverage::at));
        // as of its last visit: that visits stopped is seen by the strip
        var standing = latest.map(visit -> Standing.of(source, visits, visit.at()));
        var own = Search.EVERYTHING.toggle(Field.SOURCE, source.id());
        long count = counts.getOrDefault(source.id(), 0L);
        var newest = count == 0
                ? List.<Results.Hit>of()
                : room.finder().search(own.sorted(Search.Sort.SEEN).sized(1)).hits();
        var days = last == null ? List.<SourcesPage.Day>of() : days(f, visits, last);
        return new SourcesPage.Row(
                source.name(),
                f.to(Address.of("/", own.address())),
                f.t("type." + source.type().name().toLowerCase(Locale.ROOT)),
                source.languages().stream().map(f.labels()::language).collect(Collectors.joining(f.t("list.comma"))),
                f.m().number(count),
                newest.isEmpty()
                        ? f.t("about.never")
                        : phrases.moment(newest.getFirst().seen()),
                latest.map(visit -> phrases.moment(visit.at())).orElse(f.t("about.never")),
                source.paused()
                        ? f.t("sources.paused")
                        : standing.map(Standing::reason).orElse(null),
                standing.filter(now -> now.state() == Standing.State.BROKEN).isPresent(),
                days,
                strip(f, days));
    }

    private static List<SourcesPage.Day> days(Frame f, List<Note.Coverage> visits, LocalDate last) {
        var byDay = visits.stream().collect(Collectors.groupingBy(Note.Coverage::day));
        var out = new ArrayList<SourcesPage.Day>();
        for (int back = DAYS - 1; back >= 0; back--) {
            var day = last.minusDays(back);
            var state = state(byDay.getOrDefault(day, List.of()));
            out.add(new SourcesPage.Day(
                    state, f.t("sources.day", new Phrases(f.m()).day(day), f.t("sources." + state))));
        }
        return out;
    }

    /** The best that a day came to: something new or changed, else an answer, else only failures. */
    private static String state(List<Note.Coverage> visits) {
        if (visits.stream().anyMatch(visit -> visit.fresh() + visit.changed() + visit.gone() > 0)) {
            return STATES.get(0);
        }
        if (visits.stream().anyMatch(visit -> visit.broken() == null && visit.fetched() + visit.unchanged() > 0)) {
            return STATES.get(1);
        }
        return visits.isEmpty() ? STATES.get(3) : STATES.get(2);
    }

    private static String strip(Frame f, List<SourcesPage.Day> days) {
        var counts = days.stream().collect(Collectors.groupingBy(SourcesPage.Day::state, Collectors.counting()));
        return STATES.stream()
                .filter(counts::containsKey)
                .map(state -> f.n("sources.days." + state, counts.getOrDefault(state, 0L)))
                .collect(Collectors.joining(f.t("list.comma")));
    }
}
