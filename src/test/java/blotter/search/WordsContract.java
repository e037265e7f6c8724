package blotter.search;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.DateSpan;
import blotter.release.Kind;
import blotter.release.Release;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every engine makes of the words of a query, in any language: fields, names, meanings, figures, drafts. */
abstract class WordsContract extends EngineUnderTest {
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
    void whatever_is_typed_is_answered_and_what_ran_gives_the_same() {
        long seed = Long.getLong("blotter.seed", new Random().nextLong());
        var random = new Random(seed);
        put(many(random));
        for (int i = 0; i < 400; i++) {
            String typed = Typing.any(random);
            Results results = ask(typed);
            String said =
                    "seed " + seed + ": " + typed + " -> " + results.query().ran();
            assertThat(results.hits()).as(said).hasSizeLessThanOrEqualTo((int) results.total());
            assertThat(results.query().problems())
                    .as(said)
                    .allSatisfy(problem -> assertThat(problem.start()).isBetween(0, problem.end()));
            assertThat(ask(results.query().ran()).total()).as(said).isEqualTo(results.total());
        }
    }

    @Test
    void a_query_as_long_and_wide_as_can_be_is_answered() {
        var random = new Random(1);
        put(many(random));
        assertThat(ask("me* ".repeat(64)).total()).isPositive();
        assertThat(ask("Basra OR ".repeat(63) + "Basra").total()).isPositive();
        assertThat(ask("\"meth lab\"~1000 ".repeat(60)).query().ran()).isNotEmpty();
        assertThat(ask("(".repeat(15) + "meth" + ")".repeat(15)).total()).isPositive();
    }

    private Release[] many(Random random) {
        return IntStream.range(0, 60).mapToObj(key -> releases.any(random, key)).toArray(Release[]::new);
    }

    @Test
    void names_are_searched_in_their_other_scripts_and_it_is_said() {
        put(
                releases.of("ar", "بيان", "ضبط مواد في البصرة"),
                releases.of("ckb", "هەواڵ", "لە بەسرە دەستگیرکران"),
                releases.of("en", "News", "seized in Basra"));
        Results results = ask("basra");
        assertThat(results.total()).isEqualTo(3);
        assertThat(results.query().also()).singleElement().satisfies(also -> {
            assertThat(also.words()).isEqualTo("basra");
            assertThat(also.forms()).contains("البصرة", "بەسرە");
        });
        Results typed = engine.search(Search.EVERYTHING.words("basra").also(false));
        assertThat(typed.total()).isEqualTo(1);
        assertThat(typed.query().also()).isEmpty();
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

    /** What one agency says in some language of one operation. */
    private Release laboratory(String key, String lang, String title, String text) {
        return releases.make(
                key,
                lang,
                title,
                text,
                DateSpan.day(LocalDate.of(2025, 12, 14)),
                DateSpan.day(LocalDate.of(2025, 12, 13)),
                List.of("iq-inss"),
                List.of("1"),
                List.of("narcotics-production"),
                true,
                false,
                Kind.STATEMENT,
                "inss");
    }

    @Test
    void a_draft_finds_what_is_on_its_matter_in_any_language_and_not_itself() {
        Release english = laboratory(
                "a",
                "en",
                "Meth laboratory shut in Basra",
                "INSS officers raided a house in Basra and shut a laboratory that made crystal meth.");
        Release arabic = laboratory(
                "b", "ar", "ضبط معمل في البصرة", "أعلن جهاز الأمن الوطني ضبط معمل لصناعة مادة الكريستال في البصرة.");
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
                releases.of("ar", "بيان", "ضبطت القوة كمية من المخدّرات."),
                releases.of("ar", "خبر", "عثرت القوة على المخدّرات في مركبة."),
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
    void a_count_beside_a_suggestion_is_what_its_search_finds() {
        for (int i = 0; i < 12; i++) {
            put(releases.make(
                    "s" + i % 8, // some are put again
                    "en",
                    "Captagon " + i,
                    "Officers seized captagon and a capsule.",
                    DateSpan.NONE,
                    DateSpan.NONE,
                    List.of("iq-inss"),
                    List.of("1"),
                    List.of("narcotics"),
                    i % 3 > 0, // some are set aside
                    false,
                    Kind.STORY,
                    "inss"));
        }
        for (String typed : List.of("bas", "inss", "narc", "capt", "caps", "basra cap")) {
            assertThat(engine.suggest(typed, 10)).as(typed).isNotEmpty().allSatisfy(one -> {
                Search led = one.kind().equals(Suggestion.WORD)
                        ? Search.EVERYTHING.words(one.value())
                        : Search.EVERYTHING.toggle(Field.valueOf(one.kind().toUpperCase(Locale.ROOT)), one.value());
                assertThat(one.releases())
                        .as(one.value())
                        .isEqualTo(engine.search(led).total())
                        .isLessThan(8);
            });
        }
        Release only = releases.make(
                "aside",
                "en",
                "Zebras",
                "A note on zebras.",
                DateSpan.NONE,
                DateSpan.NONE,
                List.of(),
                List.of("3"),
                List.of(),
                false,
                false,
                Kind.STORY,
                "inss");
        put(only);
        assertThat(engine.suggest("zebr", 10)).isEmpty();
        assertThat(engine.suggest(new SmallVocabulary().label(Field.LOCATION, "3"), 10))
                .isEmpty();
    }

    @Test
    void a_word_of_a_script_without_capitals_is_not_offered_for_one_release_put_often() {
        for (int i = 0; i < 5; i++) {
            put(releases.make(
                    "same",
                    "ar",
                    "خبر",
                    "اعترف المدعو تجريبان بالسرقة.",
                    DateSpan.NONE,
                    DateSpan.NONE,
                    List.of(),
                    List.of(),
                    List.of(),
                    true,
                    false,
                    Kind.STORY,
                    "inss"));
        }
        assertThat(engine.suggest("تجري", 10)).isEmpty();
    }

    @Test
    void people_named_as_suspects_are_in_no_facet_and_never_suggested() {
        put(
                releases.of("en", "Man charged", "Marlow Testerly of Example Street was charged with theft."),
                releases.of("en", "Theft", "Police said Testerly confessed to the theft."),
                releases.of("ar", "خبر", "اعترف المدعو تجريبان بالسرقة."),
                releases.of("ckb", "هەواڵ", "تاقیکار دانی بە دزییەکەدا نا."));
        assertThat(ask("testerly").total()).isEqualTo(2);
        for (String typed : List.of("test", "testerl", "marl", "تجري", "تاقیک")) {
            assertThat(engine.suggest(typed, 10)).as(typed).isEmpty();
        }
        assertThat(engine.suggest("theft", 10)).isNotEmpty();
        assertThat(ask("testarly").query().problems()).isEmpty();
        assertThat(ask("").facets().toString()).doesNotContainIgnoringCase("testerly");
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
}
