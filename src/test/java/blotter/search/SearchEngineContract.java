package blotter.search;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.DateSpan;
import blotter.release.Kind;
import blotter.release.Release;
import blotter.release.ReleaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every search engine keeps to, whatever it is built on. */
public abstract class SearchEngineContract {
    protected final Releases releases = new Releases();
    protected SearchEngine engine;

    protected abstract SearchEngine open();

    @BeforeEach
    void start() {
        engine = open();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

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
        Release first = releases.make(
                "k",
                "en",
                "One",
                "one",
                DateSpan.NONE,
                DateSpan.NONE,
                List.of("iq-cts"),
                List.of(),
                List.of(),
                true,
                false,
                Kind.STORY,
                "inss");
        Release second = releases.make(
                "k",
                "en",
                "Two",
                "two",
                DateSpan.NONE,
                DateSpan.NONE,
                List.of("iq-inss"),
                List.of(),
                List.of(),
                true,
                false,
                Kind.STORY,
                "inss");
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
        put(releases.make(
                "k",
                "en",
                "T",
                "t",
                DateSpan.NONE,
                DateSpan.NONE,
                List.of("iq-inss"),
                List.of("2"),
                List.of("narcotics-production"),
                true,
                false,
                Kind.STORY,
                "inss"));
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
                releases.make(
                        "a",
                        "en",
                        "T",
                        "t",
                        DateSpan.NONE,
                        DateSpan.NONE,
                        List.of(),
                        List.of(),
                        List.of(),
                        true,
                        false,
                        Kind.STORY,
                        "inss"),
                releases.make(
                        "b",
                        "en",
                        "T",
                        "t",
                        DateSpan.NONE,
                        DateSpan.NONE,
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        false,
                        Kind.STORY,
                        "inss"),
                releases.make(
                        "c",
                        "en",
                        "T",
                        "t",
                        DateSpan.NONE,
                        DateSpan.NONE,
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        true,
                        Kind.STORY,
                        "inss"));
        assertThat(ask("t").total()).isEqualTo(2);
        assertThat(ask("t").setAside()).isEqualTo(1);
        assertThat(engine.search(Search.EVERYTHING.relevant(Search.Relevant.ANY))
                        .total())
                .isEqualTo(3);
        assertThat(engine.search(Search.EVERYTHING.relevant(Search.Relevant.NO)).total())
                .isEqualTo(2);
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
    void the_snippet_holds_the_phrase_in_its_own_spelling() {
        put(releases.of(
                "ar",
                "بيان",
                "بدأت العملية فجراً. " + "حشو ".repeat(80)
                        + ".\nضبطت القوة مختبراً لصناعة المخدّرات في البصرة. انتهى البيان."));
        Results.Hit hit = ask("\"صناعة المخدرات\"").hits().isEmpty()
                ? null
                : ask("\"صناعة المخدرات\"").hits().getFirst();
        assertThat(hit).isNull();
        assertThat(marked(ask("\"لصناعة المخدرات\""))).containsExactly("لصناعة المخدّرات");
        assertThat(marked(ask("البصره مخدرات"))).contains("البصرة", "المخدّرات");
    }

    @Test
    void a_fault_is_told_and_the_repaired_query_runs() {
        put(releases.of("en", "Meth lab", "in the city"));
        Results results = ask("\"meth lab");
        assertThat(results.total()).isEqualTo(1);
        assertThat(results.query().ran()).isEqualTo("\"meth lab\"");
        assertThat(results.query().problems()).isNotEmpty();
        assertThat(ask("in the city").query())
                .isEqualTo(new Results.Query("in the city", "in the city", List.of(), List.of()));
    }

    @Test
    void names_are_searched_in_their_other_scripts_and_it_is_said() {
        put(
                releases.of("ar", "بيان", "ضبط مواد في البصرة"),
                releases.of("ckb", "هەواڵ", "لە بەسرە دەستگیرکران"),
                releases.of("en", "News", "seized in Basra"));
        Results results = ask("basra");
        assertThat(results.total()).isEqualTo(3);
        assertThat(results.query().also()).contains("البصرة", "بەسرە");
    }

    @Test
    void words_fields_and_operators_mean_what_the_documentation_says() {
        put(
                releases.of("en", "Meth lab", "Police found a laboratory"),
                releases.of("en", "Court", "Smugglers were sentenced in court over meth"));
        assertThat(ask("meth").total()).isEqualTo(2);
        assertThat(ask("meth court").total()).isEqualTo(1);
        assertThat(ask("meth -court").total()).isEqualTo(1);
        assertThat(ask("lab OR court").total()).isEqualTo(2);
        assertThat(ask("smug*").total()).isEqualTo(1);
        assertThat(ask("title:meth").total()).isEqualTo(1);
        assertThat(ask("title:(meth lab)").total()).isEqualTo(1);
        assertThat(ask("\"found a laboratory\"").total()).isEqualTo(1);
        assertThat(ask("\"laboratory found\"").total()).isZero();
        assertThat(ask("lang:en after:2025 before:2025-03 kind:statement").total())
                .isEqualTo(2);
        assertThat(ask("-meth").total()).isZero();
        assertThat(ask("smuggler").total()).isEqualTo(1);
    }

    @Test
    void a_word_that_says_nothing_never_hides_a_release_and_counts_in_quotes() {
        put(
                releases.of("en", "Pills seized in Basra", "Police found pills in the city of Basra."),
                releases.of("ar", "بيان", "ضبط مواد البصرة"),
                releases.of("ckb", "هەواڵ", "بەسرە دەستگیرکران"));
        for (String words : List.of("in Basra", "the Basra", "في البصرة", "لە بەسرە", "what about Basra")) {
            assertThat(ask(words).total()).as(words).isEqualTo(3);
        }
        assertThat(ask("\"in Basra\"").total()).isEqualTo(1);
        assertThat(ask("the").total()).isEqualTo(1);
        assertThat(ask("in the city of Basra").hits().getFirst().lang()).isEqualTo("en");
    }

    @Test
    void when_no_release_has_all_words_those_with_most_are_shown_and_it_is_said() {
        put(
                releases.of("en", "Smuggling", "Officers stopped a truck with cigarettes near the border crossing."),
                releases.of("en", "Weapons", "Officers found mortar shells in an orchard."));
        Results results = ask("truck cigarettes orchard");
        assertThat(results.hits().getFirst().title().getFirst().text()).isEqualTo("Smuggling");
        assertThat(results.query().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("no release has all 3 words"));
        assertThat(ask("truck cigarettes").query().problems()).isEmpty();
        assertThat(ask("truck \"orchard\"").total()).isZero();
    }

    @Test
    void a_draft_finds_what_is_on_its_matter_in_any_language_and_not_itself() {
        Release english = releases.make(
                "a",
                "en",
                "Meth laboratory shut in Basra",
                "INSS officers raided a house in Basra and shut a laboratory that made crystal meth.",
                DateSpan.day(LocalDate.of(2025, 12, 14)),
                DateSpan.day(LocalDate.of(2025, 12, 13)),
                List.of("iq-inss"),
                List.of("1"),
                List.of("narcotics-production"),
                true,
                false,
                Kind.STATEMENT,
                "inss");
        Release arabic = releases.make(
                "b",
                "ar",
                "ضبط معمل في البصرة",
                "أعلن جهاز الأمن الوطني ضبط معمل لصناعة مادة الكريستال في البصرة.",
                DateSpan.day(LocalDate.of(2025, 12, 14)),
                DateSpan.day(LocalDate.of(2025, 12, 13)),
                List.of("iq-inss"),
                List.of("1"),
                List.of("narcotics-production"),
                true,
                false,
                Kind.STATEMENT,
                "inss");
        put(
                english,
                arabic,
                releases.of("en", "Pickpocket sentenced in Najaf", "The court in Najaf sentenced a pickpocket."),
                releases.of("ar", "حادث سير", "وقع حادث سير على الطريق العام."));
        assertThat(ids(engine.similar(Draft.of(english), Search.EVERYTHING)).getFirst())
                .isEqualTo(arabic.id().value());
        Results words = engine.similar(
                Draft.of("Police say they found a house in Basra where crystal meth was cooked"), Search.EVERYTHING);
        assertThat(ids(words).subList(0, 2))
                .containsExactlyInAnyOrder(english.id().value(), arabic.id().value());
        assertThat(ids(engine.similar(Draft.of(english), Search.EVERYTHING.toggle(Field.LANG, "en"))))
                .doesNotContain(arabic.id().value());
        assertThat(engine.similar(Draft.of("?!"), Search.EVERYTHING).total()).isZero();
    }

    @Test
    void what_is_typed_may_become_a_name_in_any_script_or_a_word_of_the_archive() {
        put(
                releases.make(
                        "a",
                        "ar",
                        "بيان",
                        "ضبطت القوة كمية من المخدّرات في المدينة.",
                        DateSpan.NONE,
                        DateSpan.NONE,
                        List.of("iq-inss"),
                        List.of("1"),
                        List.of("narcotics"),
                        true,
                        false,
                        Kind.STORY,
                        "inss"),
                releases.of("en", "Captagon", "Officers seized captagon, captagon pills and a capsule."));
        assertThat(engine.suggest("bas", 10)).anySatisfy(one -> {
            assertThat(one.kind()).isEqualTo("location");
            assertThat(one.value()).isEqualTo("1");
            assertThat(one.releases()).isEqualTo(1);
        });
        for (String typed : List.of("بەس", "البصر", "al bas")) {
            assertThat(engine.suggest(typed, 10))
                    .as(typed)
                    .anySatisfy(one -> assertThat(one.label()).isEqualTo("Basra"));
        }
        assertThat(engine.suggest("national sec", 10))
                .anySatisfy(one -> assertThat(one.value()).isEqualTo("iq-inss"));
        assertThat(engine.suggest("basra cap", 10))
                .anySatisfy(one -> assertThat(one.value()).isEqualTo("basra captagon"));
        assertThat(engine.suggest("المخد", 10))
                .anySatisfy(one -> assertThat(one.label()).isEqualTo("المخدّرات"));
        assertThat(engine.suggest("", 10)).isEmpty();
        assertThat(engine.suggest("   ", 10)).isEmpty();
        assertThat(engine.suggest("kirk", 10)).isEmpty();
    }

    @Test
    void a_word_no_release_has_is_offered_a_near_one_and_nothing_is_changed() {
        put(releases.of("en", "Captagon seized", "Officers seized captagon pills."));
        Results results = ask("kaptagon");
        assertThat(results.total()).isZero();
        assertThat(ask("captogan").query().ran()).isEqualTo("captogan");
        assertThat(ask("captogan").query().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.suggestions()).contains("captagon");
            assertThat(problem.start()).isZero();
            assertThat(problem.end()).isEqualTo(8);
        });
        assertThat(ask("captagon").query().problems()).isEmpty();
        assertThat(ask("zzzzqqq").query().problems()).isEmpty();
    }

    @Test
    void figures_can_be_asked_for_and_words_near_one_another() {
        put(
                releases.of("en", "Meth lab", "Police found a hidden and rather small laboratory for meth."),
                releases.of(
                        "en",
                        "Court",
                        "A laboratory of the university opened. Much later, in another town and on "
                                + "another day, officers spoke about meth."));
        assertThat(ask("arrested:2").total()).isEqualTo(2);
        assertThat(ask("arrested:>=2 killed:>0").total()).isZero();
        assertThat(ask("arrested:1..3").total()).isEqualTo(2);
        assertThat(ask("seized:methamphetamine").total()).isEqualTo(2);
        assertThat(ask("seized:meth>=2kg").total()).isEqualTo(2);
        assertThat(ask("seized:methamphetamine>2500g").total()).isZero();
        assertThat(ask("-seized:heroin").total()).isEqualTo(2);
        assertThat(ask("\"laboratory meth\"~3").total()).isEqualTo(1);
        assertThat(ask("\"meth laboratory\"~3").total()).isEqualTo(1);
        assertThat(ask("\"meth laboratory\"").total()).isZero();
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

    protected void put(Release... all) {
        for (Release release : all) {
            engine.put(release);
        }
        engine.refresh();
    }

    protected Results ask(String q) {
        return engine.search(Search.EVERYTHING.words(q));
    }

    private static List<String> marked(Results results) {
        assertThat(results.hits()).hasSize(1);
        return results.hits().getFirst().snippet().stream()
                .filter(Results.Run::match)
                .map(Results.Run::text)
                .toList();
    }

    private static List<String> ids(Results results) {
        return results.hits().stream().map(hit -> hit.id().value()).toList();
    }

    private static Map<String, Long> count(Results results, Field field) {
        return FacetBruteForce.flat(results.values(field));
    }
}
