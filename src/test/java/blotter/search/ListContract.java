package blotter.search;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.DateSpan;
import blotter.release.Release;
import blotter.release.ReleaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How every engine lists what it found: its order, page by page, each hit once, copies folded into the first. */
abstract class ListContract extends SuggestionsContract {
    @Test
    void paging_by_cursor_while_others_come_and_go_gives_each_hit_once() {
        var before = new java.util.TreeSet<String>();
        for (int i = 0; i < 95; i++) {
            Release release = releases.of("en", "Old " + i, i % 2 == 0 ? "news" : "news and news");
            put(release);
            before.add(release.id().value());
        }
        for (Search.Sort sort : Search.Sort.values()) {
            Search search = Search.EVERYTHING.words("news").sorted(sort).sized(10);
            long expected = engine.search(search).total();
            var seen = new ArrayList<String>();
            String cursor = "";
            while (cursor != null) {
                Finder.Slice slice = engine.page(search, cursor).orElseThrow();
                assertThat(slice.total()).isEqualTo(expected);
                slice.hits().forEach(hit -> seen.add(hit.id().value()));
                put(releases.of("en", "New " + sort + seen.size(), "news"));
                engine.remove(slice.hits().getLast().id());
                before.remove(slice.hits().getLast().id().value());
                engine.refresh();
                cursor = slice.next();
                assertThat(cursor == null
                                || engine.page(search.words("old"), cursor).isEmpty())
                        .isTrue();
            }
            assertThat(seen).as(sort.id()).doesNotHaveDuplicates().hasSize((int) expected);
            assertThat(seen).containsAll(before);
        }
        assertThat(engine.page(Search.EVERYTHING, "not a cursor")).isEmpty();
    }

    @Test
    void a_cursor_goes_on_whatever_the_words_and_dates_were_read_as_and_ends_with_the_last_hit() {
        for (int i = 0; i < 4; i++) {
            put(releases.of("en", "News " + i, "news"));
        }
        for (Search search : List.of(
                Search.EVERYTHING.dates("2030", "2001").sized(2),
                Search.EVERYTHING.words("news").toggle(Field.LANG, "English").sized(2))) {
            Finder.Slice first = engine.page(search, "").orElseThrow();
            assertThat(first.total()).as(search.address()).isEqualTo(4);
            Finder.Slice second =
                    engine.page(search, Objects.requireNonNull(first.next())).orElseThrow();
            assertThat(second.hits()).as(search.address()).hasSize(2);
            assertThat(second.next()).as(search.address()).isNull();
        }
    }

    @Test
    void an_empty_query_means_everything_newest_first_and_unknown_dates_last() {
        Release old = releases.dated(DateSpan.day(LocalDate.of(1969, 7, 1)), "old");
        Release unknown = releases.dated(DateSpan.NONE, "unknown");
        Release recent = releases.dated(DateSpan.year(2025), "recent");
        put(old, unknown, recent);
        assertThat(ids(ask("")))
                .containsExactly(
                        recent.id().value(), old.id().value(), unknown.id().value());
        assertThat(ids(engine.search(Search.EVERYTHING.sorted(Search.Sort.OLDEST))))
                .containsExactly(
                        old.id().value(), recent.id().value(), unknown.id().value());
        assertThat(ids(engine.search(Search.EVERYTHING.sorted(Search.Sort.SEEN))))
                .containsExactly(
                        recent.id().value(), unknown.id().value(), old.id().value());
        assertThat(ids(engine.search(Search.EVERYTHING.toggle(Field.YEAR, "none"))))
                .containsExactly(unknown.id().value());
    }

    @Test
    void pages_follow_one_another_and_totals_are_exact() {
        var all = new ArrayList<Release>();
        for (int i = 0; i < 45; i++) {
            all.add(releases.of("en", "Title", "the same words"));
        }
        put(all.toArray(Release[]::new));
        Results results = ask("words");
        var seen = new ArrayList<>(ids(results));
        while (results.next() != null) {
            results = engine.search(((SearchAddress.Good) SearchAddress.read(results.next())).search());
            seen.addAll(ids(results));
        }
        assertThat(results.total()).isEqualTo(45);
        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
        var streamed = new ArrayList<String>();
        engine.every(
                Search.EVERYTHING.words("words"),
                (release, _) -> streamed.add(release.id().value()));
        assertThat(streamed).isEqualTo(seen);
    }

    @Test
    void copies_are_counted_but_figures_make_a_difference() {
        String text = "Security forces arrested 12 men in the city and seized a quantity of pills.";
        put(
                releases.of("en", "A", text),
                releases.of("en", "B", text.toUpperCase(java.util.Locale.ROOT) + "!"),
                releases.of("en", "C", text.replace("12", "13")));
        assertThat(ask("title:A").hits().getFirst().copies()).isEqualTo(1);
        assertThat(ask("title:C").hits().getFirst().copies()).isZero();
    }

    @Test
    void copies_are_folded_in_the_list_and_never_in_counts_or_exports() {
        String text =
                "Security forces in the city raided a workshop near the river on Monday morning. They arrested 12 men "
                        + "who had been watched for weeks, and seized a quantity of pills hidden between sacks of cement. "
                        + "The detained were handed over to the investigating judge together with the goods.";
        var all = new ArrayList<Release>();
        for (int i = 0; i < 5; i++) {
            all.add(releases.of("en", "Report " + i, text + (i % 2 == 0 ? "" : "\nShare this story with friends.")));
        }
        Release twin = releases.of("en", "Twin", text.replace("12 men", "13 men"));
        Release other = releases.of("en", "Other", text.replace("Monday", "Friday"));
        all.add(twin);
        all.add(other);
        put(all.toArray(Release[]::new));
        Results results = engine.search(Search.EVERYTHING.words("pills cement").sized(2));
        assertThat(results.total()).isEqualTo(7);
        var seen = new ArrayList<>(results.hits());
        while (results.next() != null) {
            results = engine.search(((SearchAddress.Good) SearchAddress.read(results.next())).search());
            seen.addAll(results.hits());
        }
        assertThat(seen).hasSize(3);
        assertThat(seen.stream().map(Results.Hit::copies)).containsExactlyInAnyOrder(4, 0, 0);
        assertThat(seen.stream().map(Results.Hit::id)).contains(twin.id(), other.id());
        var exported = new ArrayList<String>();
        var standing = new ArrayList<ReleaseId>();
        var copied = new ArrayList<ReleaseId>();
        engine.every(Search.EVERYTHING.words("pills cement"), (release, copyOf) -> {
            exported.add(release.id().value());
            if (copyOf == null) {
                standing.add(release.id());
            } else {
                copied.add(copyOf);
            }
        });
        assertThat(exported).hasSize(7);
        assertThat(standing)
                .containsExactlyElementsOf(seen.stream().map(Results.Hit::id).toList());
        assertThat(copied)
                .hasSize(4)
                .containsOnly(standing.stream()
                        .filter(id -> !id.equals(twin.id()) && !id.equals(other.id()))
                        .findFirst()
                        .orElseThrow());
    }
}
