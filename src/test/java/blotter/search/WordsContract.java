package blotter.search;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.DateSpan;
import blotter.release.Release;
import java.time.LocalDate;
import java.util.List;
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
    void what_was_read_from_a_release_is_found_by_its_name_and_comes_after_the_words() {
        Release zubair = releases.wanted()
                .titled("Zubair")
                .saying("Lab found")
                .at("2")
                .about("narcotics")
                .make();
        put(
                zubair,
                releases.of("en", "Basra", "The narcotics report of Basra"),
                releases.of("en", "Najaf", "Nothing of it"));
        for (String words : List.of("Basra", "narcotics")) {
            Results results = ask(words);
            assertThat(results.total()).as(words).isEqualTo(2);
            assertThat(results.hits().getLast().id()).as(words).isEqualTo(zubair.id());
        }
        assertThat(ask("Basra").query().also().getFirst().forms()).contains("location:Basra");
        assertThat(ask("narcotics").query().also().getFirst().forms()).contains("topic:Narcotics");
        assertThat(ask("\"Basra\"").total()).isEqualTo(1);
        assertThat(engine.search(Search.EVERYTHING.words("Basra").also(false)).total())
                .isEqualTo(1);
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
        return releases.keyed(key)
                .lang(lang)
                .titled(title)
                .saying(text)
                .published(DateSpan.day(LocalDate.of(2025, 12, 14)))
                .happened(DateSpan.day(LocalDate.of(2025, 12, 13)))
                .by("iq-inss")
                .at("1")
                .about("narcotics-production")
                .make();
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

    /** Beside the releases at hand, of which 2 have 2.5 kg of methamphetamine. */
    @Test
    void an_amount_without_a_unit_is_searched_in_the_units_that_releases_have() {
        put(releases.of("en", "A", "a"), releases.of("en", "B", "b"));
        for (String q :
                List.of("seized:meth>=2", "seized:methamphetamine >= 2.5", "seized:meth>5lb", "seized:meth>2 kilo")) {
            assertThat(ask(q).total()).as(q).isEqualTo(2);
        }
        assertThat(ask("seized:meth>3").total()).isZero();
        assertThat(ask("seized:meth>6lb").total()).isZero();
        assertThat(ask("seized:meth>=2").query().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.sentence())
                    .isEqualTo("\"seized:meth>=2\" says no unit; it was searched in kg, as releases have it");
            assertThat(problem.suggestions()).containsExactly("seized:meth>=2kg");
        });
        assertThat(ask("seized:meth>1pill").total()).isZero();
        assertThat(ask("seized:meth>1pill").query().problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.sentence()).startsWith("releases have \"meth\" in kg and not in pill"));
        assertThat(ask("seized:heroin>1").query().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).startsWith("no release says how much \"heroin\""));
    }

    @Test
    void a_filter_that_cannot_be_read_matches_nothing() {
        put(releases.of("en", "Meth lab", "t"));
        for (String q : List.of(
                "kind:foo", "arrested:abc", "arrested:10+", "after:2025-13", "meth year:abc", "seized:meth>1stone")) {
            Results results = ask(q);
            assertThat(results.total()).as(q).isZero();
            assertThat(results.query().problems()).as(q).isNotEmpty();
        }
        assertThat(ask("arrested:5..1").total()).isEqualTo(1);
        assertThat(ask("meth OR kind:foo").total()).isEqualTo(1);
        assertThat(ask("meth -kind:foo").total()).isEqualTo(1);
        assertThat(ask("(".repeat(20) + "court" + ")".repeat(20)).total()).isZero();
    }

    @Test
    void numbers_acronyms_and_quantities_are_found_however_they_are_written() {
        put(
                releases.of("en", "A", "They found 216,000 pills and 20kg of hashish, said the INSS."),
                releases.of("ar", "B", "ضبط ٢١٦٬٠٠٠ حبة و 20 kg"),
                releases.of(
                        "en", "C", "Twenty kg were weighed, in 20 bags; 216 and 000 are numbers. 3,140,000 dinars."));
        for (String q : List.of("216,000", "216000", "٢١٦٠٠٠", "٢١٦٬٠٠٠", "٢١٦،٠٠٠")) {
            assertThat(ask(q).total()).as(q).isEqualTo(2);
        }
        assertThat(ask("3140000").total()).isEqualTo(1);
        assertThat(ask("\"216000\"").total()).isZero();
        assertThat(ask("20kg").total()).isEqualTo(ask("20 kg").total()).isEqualTo(3);
        assertThat(ask("\"20kg\"").total()).isEqualTo(2);
        assertThat(ask("I.N.S.S.").total()).isEqualTo(1);
        assertThat(ask("I.N.S.S.").query().also())
                .isEqualTo(ask("INSS").query().also())
                .isNotEmpty();
    }

    @Test
    void a_word_typed_often_is_one_word_and_a_number_is_no_year_to_come() {
        put(releases.of("en", "Meth lab", "t"), releases.of("en", "Court", "t"));
        assertThat(ask("meth ".repeat(60)).query().problems()).isEmpty();
        assertThat(ask("meth ".repeat(60)).total()).isEqualTo(1);
        assertThat(ask("court meth court").query().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("all 2 words"));
        assertThat(ask("7919").query().also()).isEmpty();
        assertThat(ask("1234").query().also()).isEmpty();
        assertThat(ask("2025").query().also()).isNotEmpty();
    }
}
