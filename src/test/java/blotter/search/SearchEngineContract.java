package blotter.search;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.DateSpan;
import blotter.release.Release;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every search engine keeps to, whatever it is built on. */
public abstract class SearchEngineContract extends ListContract {
    @Test
    void what_is_put_is_found_as_it_was() {
        Release release =
                releases.of("en", "Meth lab found in Basra", "Officers found a lab. Two men were held.\nMore later.");
        put(release);
        assertThat(engine.release(release.id())).contains(release);
        Results results = ask("meth lab");
        assertThat(results.total()).isEqualTo(1);
        assertThat(results.hits().getFirst().id()).isEqualTo(release.id());
        assertThat(engine.size()).isEqualTo(1);
    }

    @Test
    void put_again_replaces_and_removed_is_gone_from_counts_too() {
        Release first = releases.keyed("k")
                .titled("One")
                .saying("one")
                .by("iq-cts")
                .story()
                .make();
        Release second = releases.keyed("k")
                .titled("Two")
                .saying("two")
                .by("iq-inss")
                .story()
                .make();
        put(first, second);
        assertThat(engine.size()).isEqualTo(1);
        assertThat(count(ask(""), Field.AGENCY)).containsExactly(Map.entry("iq-inss", 1L));
        engine.remove(first.id());
        engine.refresh();
        assertThat(engine.size()).isZero();
        assertThat(ask("").facets().get(Field.AGENCY)).isEmpty();
        assertThat(engine.release(first.id())).isEmpty();
    }

    @Test
    void a_partial_date_matches_when_its_span_overlaps() {
        Release year = releases.dated(DateSpan.year(2025), "year");
        Release day = releases.dated(DateSpan.day(LocalDate.of(2025, 3, 31)), "day");
        put(year, day);
        assertThat(engine.search(Search.EVERYTHING.dates("2025-03", "2025-03")).total())
                .isEqualTo(2);
        assertThat(engine.search(Search.EVERYTHING.dates("2025-03-31", "")).total())
                .isEqualTo(2);
        assertThat(engine.search(Search.EVERYTHING.dates("2025-04", "")).total())
                .isEqualTo(1);
        assertThat(engine.search(Search.EVERYTHING.dates("", "2024")).total()).isZero();
        Results exchanged = engine.search(Search.EVERYTHING.dates("2026", "2025"));
        assertThat(exchanged.total()).isEqualTo(2);
        assertThat(exchanged.query().problems())
                .singleElement()
                .satisfies(p -> assertThat(p.sentence()).contains("exchanged"));
    }

    @Test
    void filters_take_names_in_any_script_and_places_hold_what_lies_in_them() {
        put(releases.keyed("k")
                .titled("T")
                .saying("t")
                .by("iq-inss")
                .at("2")
                .about("narcotics-production")
                .story()
                .make());
        for (String place : List.of("IQ", "Iraq", "العراق", "1", "Basra", "بەسرە", "2")) {
            assertThat(engine.search(Search.EVERYTHING.toggle(Field.LOCATION, place))
                            .total())
                    .as(place)
                    .isEqualTo(1);
        }
        assertThat(engine.search(Search.EVERYTHING.toggle(Field.AGENCY, "inss")).total())
                .isEqualTo(1);
        assertThat(engine.search(Search.EVERYTHING.toggle(Field.TOPIC, "narcotics"))
                        .total())
                .isEqualTo(1);
        assertThat(engine.search(Search.EVERYTHING.exclude(Field.TOPIC, "narcotics"))
                        .total())
                .isZero();
        assertThat(ask("agency:\"جهاز الأمن الوطني\" location:iraq").total()).isEqualTo(1);
        Results tree = ask("");
        assertThat(tree.facets().get(Field.LOCATION)).singleElement().satisfies(country -> {
            assertThat(country.label()).isEqualTo("Iraq");
            assertThat(country.children().getFirst().children().getFirst().value())
                    .isEqualTo("2");
        });
    }

    @Test
    void a_filter_that_names_nothing_is_a_problem_with_suggestions_and_matches_nothing() {
        put(releases.of("en", "T", "t"));
        Results results = engine.search(Search.EVERYTHING.toggle(Field.AGENCY, "insss"));
        assertThat(results.total()).isZero();
        assertThat(results.query().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.parameter()).isEqualTo("agency");
            assertThat(problem.sentence()).contains("no agency named \"insss\"");
            assertThat(problem.suggestions()).isNotEmpty();
        });
        assertThat(results.facets().get(Field.AGENCY))
                .anySatisfy(v -> assertThat(v.selected()).isTrue());
        Results inWords = ask("t agency:insss");
        assertThat(inWords.total()).isZero();
        assertThat(inWords.query().problems().getFirst().start()).isEqualTo(9);
    }

    @Test
    void what_is_not_about_security_is_set_aside_but_counted_and_imports_are_always_shown() {
        put(
                releases.keyed("a").titled("T").saying("t").story().make(),
                weather("b", "T", "t", false),
                weather("c", "T", "t", true));
        assertThat(ask("t").total()).isEqualTo(2);
        assertThat(ask("t").setAside()).isEqualTo(1);
        assertThat(engine.search(Search.EVERYTHING.relevant(Search.Relevant.ANY))
                        .total())
                .isEqualTo(3);
        assertThat(engine.search(Search.EVERYTHING.relevant(Search.Relevant.NO)).total())
                .isEqualTo(2);
    }

    /** A story that is not about security. */
    private Release weather(String key, String title, String text, boolean imported) {
        return releases.keyed(key)
                .titled(title)
                .saying(text)
                .aside()
                .imported(imported)
                .story()
                .make();
    }

    @Test
    void what_is_set_aside_has_its_say_in_whether_words_are_loosened() {
        put(
                releases.of("en", "Dust over the harbour", "A customs find."),
                weather("d", "Dust and heat", "Temperatures rise.", false));
        for (String words : List.of("dust temperatures", "dust harbour", "dust gales")) {
            Results shown = ask(words);
            long all = engine.search(Search.EVERYTHING.words(words).relevant(Search.Relevant.ANY))
                    .total();
            assertThat(shown.total() + shown.setAside()).as(words).isEqualTo(all);
        }
    }
}
