package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.search.EngineUnderTest;
import blotter.search.Results;
import blotter.search.Results.Also;
import blotter.search.Search;
import blotter.search.SearchEngine;
import blotter.search.SmallVocabulary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name of a person is found as it is written in another script or by another hand, and nothing else is taken for one. */
final class PersonNamesTest extends EngineUnderTest {
    @TempDir
    Path folder;

    @Override
    protected SearchEngine open() {
        return LuceneEngine.open(folder, new SmallVocabulary());
    }

    private List<String> languages(String words) {
        return ask(words).hits().stream().map(Results.Hit::lang).toList();
    }

    private void putNamesakes() {
        put(
                releases.of("ar", "بيان", "صدر الحكم على المدعو مصطفى كريم حسن وآخرين."),
                releases.of("ckb", "هەواڵ", "دادگا ناوی مستەفا کەریم حەسەن ی ڕاگەیاند."),
                releases.of("en", "Verdict", "The court sentenced Mustafa Karim Hassan."),
                releases.of("en", "Another", "The court sentenced Nabil Karam Jawad."),
                releases.of("ar", "آخر", "صدر الحكم على المدعو نبيل كرم جواد."));
    }

    @Test
    void a_name_is_found_in_three_scripts_whichever_it_is_typed_in() {
        putNamesakes();
        for (String name : List.of("Mustafa Kareem Hasan", "مصطفى كريم حسن", "مستەفا کەریم حەسەن")) {
            assertThat(languages(name)).as(name).containsExactlyInAnyOrder("ar", "ckb", "en");
            assertThat(ask(name).query().problems()).as(name).isEmpty();
        }
    }

    @Test
    void it_is_said_which_words_led_to_which_names_as_releases_write_them_and_can_be_turned_off() {
        putNamesakes();
        Results.Query query = ask("Mustafa Kareem Hasan").query();
        assertThat(query.also())
                .containsExactly(new Also(
                        "Mustafa Kareem Hasan",
                        List.of("مستەفا کەریم حەسەن", "مصطفى كريم حسن", "Mustafa Karim Hassan")));
        Results typed =
                engine.search(Search.EVERYTHING.words("Mustafa Kareem Hasan").also(false));
        assertThat(typed.query().also()).isEmpty();
        assertThat(ask("\"Mustafa Kareem Hasan\"").total()).isZero();
    }

    @Test
    void what_is_written_as_typed_comes_first_and_other_words_of_the_query_still_count() {
        putNamesakes();
        assertThat(languages("مصطفى كريم حسن").getFirst()).isEqualTo("ar");
        put(releases.of("ar", "عقوبة", "حكمت المحكمة بالمؤبد على مصطفى كريم حسن."));
        assertThat(ask("Mustafa Kareem Hasan \"المحكمة\"").total()).isEqualTo(1);
    }

    @Test
    void a_name_that_ends_like_a_word_that_says_nothing_does_not_stand_for_the_next_word() {
        put(
                releases.of("en", "Verdict", "The court sentenced Hassan Ali."),
                releases.of("en", "Arrest", "Hassan Ali was held with مخدرات in a bag."));
        Results found = ask("حسن علي مخدرات");
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.hits().getFirst().title().getFirst().text()).isEqualTo("Arrest");
    }

    @Test
    void a_servant_of_and_a_faith_are_one_word_however_they_are_cut() {
        put(
                releases.of("ar", "بيان", "أفرج عن عبد الرحمن سالم."),
                releases.of("ar", "خبر", "أفرج عن عبدالرحمن سالم."),
                releases.of("en", "Note", "They released Abd al-Rahman Salim."),
                releases.of("en", "Remark", "They released Abdulrahman Salem."));
        for (String name : List.of("Abdul Rahman Salim", "Abdurrahman Salem", "عبد الرحمن سالم")) {
            assertThat(ask(name).total()).as(name).isEqualTo(4);
        }
    }

    @Test
    void a_word_alone_is_a_name_when_it_is_typed_with_a_capital_and_no_release_writes_it_small() {
        put(
                releases.of("ar", "بيان", "ذكر المدعو كريم في البيان."),
                releases.of("ar", "خبر", "كان صاحب البيت هناك."),
                releases.of("en", "House", "The old sahib spoke; they met Najma."));
        assertThat(ask("Kareem").total()).isEqualTo(1);
        assertThat(ask("kareem").total()).isZero();
        assertThat(ask("Sahib").query().also()).isEmpty();
        assertThat(ask("نجمة").total()).isEqualTo(1);
    }

    @Test
    void words_that_releases_write_small_are_no_name() {
        put(
                releases.of("en", "Report", "Amber mines left; an amber moon stayed behind."),
                releases.of("en", "Letter", "A bitter letter about a better litter."));
        assertThat(ask("Amber moon").query().also()).isEmpty();
        assertThat(ask("better letter").query().also()).isEmpty();
    }
}
