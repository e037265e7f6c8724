package blotter.web;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Change;
import blotter.archive.History;
import blotter.archive.Note;
import blotter.extract.Extraction;
import blotter.release.Capture;
import blotter.release.ReleaseId;
import blotter.web.madeup.MadeUp;
import blotter.web.room.Holdings;
import blotter.web.room.Options;
import blotter.web.room.Shelf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the page of sources says of one by what its visits came to. */
class SourcesPageTest {
    private static final Holdings MADE_UP = MadeUp.holdings();
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private static Note.Coverage visit(String source, int day, int fresh, @Nullable String broken) {
        Instant at = FIRST.plusDays(day).atTime(6, 0).toInstant(ZoneOffset.UTC);
        return new Note.Coverage(
                at, FIRST.plusDays(day), source, fresh, 3, fresh, 0, 0, 0, broken == null ? 0 : 1, broken, null);
    }

    private static Element row(List<Note.Coverage> visits, String name) throws Exception {
        var shelf = new Visited(visits, MADE_UP.shelf());
        try (var site = new Site(
                        Holdings.whole(
                                MADE_UP.finder(),
                                shelf,
                                MADE_UP.vocabulary(),
                                MADE_UP.sources().get()),
                        Options.of("test"))
                .start("127.0.0.1", 0)) {
            for (Element row : Jsoup.parse(Web.of(site).get("/sources").body()).select("ul.wells > li")) {
                if (row.select("h2").text().equals(name)) {
                    return row;
                }
            }
            throw new AssertionError("no row of " + name);
        }
    }

    @Test
    void a_source_that_broke_at_its_last_visit_says_so_and_why() throws Exception {
        var source = MADE_UP.sources().get().getFirst();
        var visits = new ArrayList<>(List.of(visit(source.id(), 0, 2, null), visit(source.id(), 1, 1, null)));
        assertThat(row(visits, source.name()).select(".loud")).isEmpty();
        visits.add(visit(source.id(), 2, 0, "the feed was answered but holds no address"));
        Element row = row(visits, source.name());
        assertThat(row.select(".loud").text()).isEqualTo("Broken: the feed was answered but holds no address");
        assertThat(row.select("svg .failed")).hasSize(1);
        visits.add(visit(source.id(), 3, 1, null));
        assertThat(row(visits, source.name()).select(".loud")).isEmpty();
    }

    @Test
    void a_source_that_answers_and_brings_nothing_for_long_says_so_in_a_lower_voice() throws Exception {
        var source = MADE_UP.sources().get().getFirst();
        var visits = new ArrayList<Note.Coverage>();
        for (int day = 0; day < 30; day++) {
            visits.add(visit(source.id(), day, day < 6 ? 1 : 0, null));
        }
        Element row = row(visits, source.name());
        assertThat(row.select(".loud")).isEmpty();
        assertThat(row.select(".note").text()).startsWith("nothing new for longer than 120 hours");
    }

    /** The made-up archive with visits of its own. */
    private record Visited(List<Note.Coverage> coverage, Shelf rest) implements Shelf {
        @Override
        public Optional<Capture> capture(String id) {
            return rest.capture(id);
        }

        @Override
        public Payload payload(Capture capture) {
            return rest.payload(capture);
        }

        @Override
        public Optional<ReleaseId> release(Capture capture) {
            return rest.release(capture);
        }

        @Override
        public Optional<History> history(ReleaseId id) {
            return rest.history(id);
        }

        @Override
        public Optional<Note.Withheld> withheld(ReleaseId id) {
            return rest.withheld(id);
        }

        @Override
        public Optional<Extraction.Text> text(Capture capture) {
            return rest.text(capture);
        }

        @Override
        public List<Change> changes(int most) {
            return rest.changes(most);
        }

        @Override
        public long captures() {
            return rest.captures();
        }
    }
}
