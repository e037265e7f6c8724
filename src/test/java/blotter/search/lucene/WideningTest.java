package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.Release;
import blotter.search.Results;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users type is found in the other languages of the archive, and what they did not mean is not. */
final class WideningTest {
    private static final List<String> LABORATORY =
            List.of("agency/basra-laboratory", "ar/basra-meth-lab", "ckb/basra-meth-lab");
    private static final List<String> OTHERS =
            List.of("agency/blackmail-baghdad", "agency/duhok-cell", "ar/babil-murder", "ckb/kirkuk-road-accident");

    @TempDir
    Path folder;

    private AskedArchive archive;

    @BeforeEach
    void open() {
        archive = new AskedArchive(folder);
        archive.putOfDemo(LABORATORY);
        archive.putOfDemo(OTHERS);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void a_laboratory_is_found_in_every_language_by_the_words_of_any() {
        for (String words : List.of(
                "meth lab",
                "meth lab Basra",
                "Crystal meth laboratories Basra",
                "معمل كريستال البصرة",
                "مختبر الكريستال البصرة",
                "تاقیگەی کریستاڵ بەسرە")) {
            assertThat(archive.found(words)).as(words).containsExactlyInAnyOrderElementsOf(LABORATORY);
        }
    }

    @Test
    void what_was_typed_comes_first_also_where_its_other_names_are_rarer() {
        Release sorani = archive.releases.of("ckb", "بەسرە ئەمڕۆ", "هێزێک گەیشتە بەسرە");
        archive.put(sorani);
        for (int i = 0; i < 9; i++) {
            archive.put(archive.releases.of("en", i == 0 ? "Basra on day 0" : "Day " + i, "A force came to Basra"));
        }
        List<String> found = archive.found("Basra");
        assertThat(found.indexOf("Basra on day 0")).isBetween(0, found.indexOf(sorani.title()));
        assertThat(archive.found("تاقیگەی کریستاڵ").getFirst()).startsWith("ckb/");
    }

    @Test
    void a_word_in_quotes_is_that_word() {
        assertThat(archive.found("\"meth\"")).containsExactly("agency/basra-laboratory");
        assertThat(archive.also("\"meth\" \"Basra\"")).isEmpty();
    }

    @Test
    void what_is_taken_away_is_not_widened_by_meaning() {
        assertThat(archive.found("Basra -lab")).containsAll(LABORATORY);
    }

    @Test
    void a_stem_alone_makes_no_other_word() {
        for (String word :
                List.of("غراما", "مكتب", "اليوم", "بين", "دور", "مانگ", "تەمەن", "جار", "المنفذة", "الماستر")) {
            assertThat(archive.also(word))
                    .as(word)
                    .doesNotContain(
                            "fine", "library", "valium", "building", "patrol", "cow", "border crossing", "diamonds");
        }
        assertThat(archive.also("وبالمحكمة")).contains("court", "دادگا");
        assertThat(archive.also("تاقیگەیەکیان")).contains("lab");
        assertThat(archive.also("زێڕ"))
                .as("it folds to a word that says nothing")
                .contains("gold");
    }

    @Test
    void words_that_mean_one_thing_together_are_looked_for_apart_too() {
        assertThat(archive.also("sheep smuggling")).as("one meaning together").contains("livestock smuggling");
        Release apart = archive.releases.of("ckb", "مەڕ لە سنوور", "حەفتا مەڕ گیران کە بە قاچاخ هێنرابوون.");
        archive.put(apart);
        assertThat(archive.found("sheep smuggling")).contains(apart.title());
    }

    @Test
    void a_meaning_that_several_words_have_leaves_room_for_those_of_later_words() {
        assertThat(archive.also("weapons cache crystal meth roadside bomb suicide vest"))
                .contains("عبوة ناسفة", "حزام ناسف");
    }

    @Test
    void where_hardly_any_has_most_of_the_words_one_will_do_behind_them() {
        Release two = archive.releases.of("en", "A heron", "A heron stood beside the weir.");
        Release one = archive.releases.of("en", "A weir", "The weir was mended.");
        archive.put(two, one);
        assertThat(archive.found("heron weir otter")).containsExactly(two.title(), one.title());
        assertThat(archive.found("heron weir")).as("all that is asked").containsExactly(two.title());
    }

    @Test
    void an_Arabic_word_is_found_with_a_preposition_written_onto_it() {
        Release ransom = archive.releases.of("ar", "الخاطفون", "طالب الخاطفون بفدية لتاجر");
        Release other = archive.releases.of("ar", "دفع", "دفع التاجر فدية");
        Release far = archive.releases.of("ar", "الطريق", "كان الحاجز بعيدا عن السوق ومعه بطاقة");
        Release card = archive.releases.of("ar", "سفر", "بطاقة سفر");
        Release energy = archive.releases.of("ar", "الكهرباء", "محطة طاقة");
        archive.put(ransom, other, far, card, energy);
        for (String word : List.of("فدية", "الفدية", "ransom", "تاجر")) {
            assertThat(archive.found(word)).as(word).contains(ransom.title());
        }
        assertThat(archive.found("عيد")).as("too short").doesNotContain(far.title());
        assertThat(archive.found("طاقة")).as("commoner with it").containsExactly(energy.title());
    }

    @Test
    void a_Kurmanji_word_is_found_in_its_cases() {
        Release medicine = archive.releases.of("kmr", "Depo", "Polîsan depoyeke dermanên qedexe dît.");
        archive.put(medicine);
        assertThat(archive.found("derman")).contains(medicine.title());
    }

    @Test
    void the_father_in_a_name_is_found_in_every_case() {
        Release named = archive.releases.of("ar", "بيان", "اعتقلت القوة الملقب بأبي طارق في القرية");
        archive.put(named);
        assertThat(archive.found("أبو طارق")).containsExactly(named.title());
        assertThat(archive.found("\"أبو طارق\"")).isEmpty();
    }

    @Test
    void a_plain_word_is_no_name() {
        assertThat(archive.also("crystal")).contains("كريستال").noneMatch(name -> name.contains("مینیسوتا"));
        for (String word : List.of("hit", "mobile", "reading", "المدينة", "hope")) {
            assertThat(archive.also(word)).as(word).isEmpty();
        }
    }

    @Test
    void a_word_that_means_it_only_beside_another_is_marked_only_there() {
        String food = "وزعت الدائرة مواد غذائية على السكان";
        String drugs = "ضبطت القوة مواد شديدة الخطورة مخدرة في سيارة";
        String far = "قال الناطق باسم القيادة ان العمل مستمر في كل المناطق من دون توقف ومن دون استثناء";
        Release both = archive.releases.of("ar", "بيان", drugs + ". " + food + ".");
        Release apart = archive.releases.of("ar", "مواد", food + ". " + far + ". " + far + ". وجدت اقراص مخدرة.");
        archive.put(both, apart);
        assertThat(marked("drugs", both)).containsExactly("مواد", "مخدرة");
        assertThat(marked("drugs", apart)).doesNotContain("مواد").isNotEmpty();
        assertThat(marked("مواد", apart)).containsOnly("مواد").hasSize(2);
        assertThat(marked("drugs مواد", both)).containsExactly("مواد", "مخدرة", "مواد");
    }

    /** What is marked in title and snippet of a release among the hits. */
    private List<String> marked(String words, Release release) {
        Results.Hit found = archive.ask(words).hits().stream()
                .filter(hit -> hit.id().equals(release.id()))
                .findFirst()
                .orElseThrow();
        return Stream.concat(found.title().stream(), found.snippet().stream())
                .filter(Results.Run::match)
                .map(Results.Run::text)
                .toList();
    }

    @Test
    void what_has_all_the_words_comes_before_what_has_one_of_them_often() {
        Release all =
                archive.releases.of("en", "A note", "Of many things a trumpet, and a cello, and far below a piccolo.");
        Release most = archive.releases.of("en", "Trumpet and cello", "trumpet cello trumpet cello trumpet cello");
        archive.put(all, most);
        assertThat(archive.found("trumpet cello piccolo")).startsWith("A note", "Trumpet and cello");
    }

    @Test
    void a_word_in_another_form_has_the_meaning_of_its_own() {
        assertThat(archive.also("arrests"))
                .contains("القبض")
                .containsAll(archive.also("arrest").subList(0, 12));
        assertThat(archive.also("کۆگای چەک")).contains("weapons cache");
        assertThat(archive.also("كوگاي چهكي")).contains("weapons cache");
        assertThat(archive.also("sentencing")).contains("verdict");
    }
}
