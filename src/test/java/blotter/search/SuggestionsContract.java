package blotter.search;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.Release;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What every engine offers for what is typed: as it is being typed, and when no release has it. People are never offered. */
abstract class SuggestionsContract extends WordsContract {
    @Test
    void what_is_typed_may_become_a_name_in_any_script_or_a_word_of_the_archive() {
        put(
                releases.keyed("a")
                        .lang("ar")
                        .titled("بيان")
                        .saying("ضبطت القوة كمية من المخدّرات في المدينة.")
                        .by("iq-inss")
                        .at("1")
                        .about("narcotics")
                        .story()
                        .make(),
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
            put(releases.keyed("s" + i % 8)
                    .titled("Captagon " + i)
                    .saying("Officers seized captagon and a capsule.")
                    .by("iq-inss")
                    .at("1")
                    .about("narcotics")
                    .relevant(i % 3 > 0)
                    .story()
                    .make());
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
        Release only = releases.keyed("aside")
                .titled("Zebras")
                .saying("A note on zebras.")
                .at("3")
                .aside()
                .story()
                .make();
        put(only);
        assertThat(engine.suggest("zebr", 10)).isEmpty();
        assertThat(engine.suggest(new SmallVocabulary().label(Field.LOCATION, "3"), 10))
                .isEmpty();
    }

    @Test
    void a_word_of_a_script_without_capitals_is_not_offered_for_one_release_put_often() {
        for (int i = 0; i < 5; i++) {
            put(releases.keyed("same")
                    .lang("ar")
                    .titled("خبر")
                    .saying("اعترف المدعو تجريبان بالسرقة.")
                    .story()
                    .make());
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
}
