package blotter.search.lucene;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.CrawlConfig;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.DateSpan;
import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.search.Authorities;
import blotter.search.Field;
import blotter.search.Releases;
import blotter.search.Results;
import blotter.search.Search;
import blotter.search.Vocabulary;
import blotter.search.Vocabulary.Resolution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users type is found in the other languages of the archive, and what they did not mean is not. */
final class WideningTest {
    private static final Path CONFIG = Path.of("crawl-config");
    private static final List<String> LABORATORY =
            List.of("agency/basra-laboratory", "ar/basra-meth-lab", "ckb/basra-meth-lab");
    private static final List<String> OTHERS =
            List.of("agency/blackmail-baghdad", "agency/duhok-cell", "ar/babil-murder", "ckb/kirkuk-road-accident");

    @TempDir
    Path folder;

    private final Map<ReleaseId, String> names = new HashMap<>();
    private final Releases releases = new Releases();
    private Vocabulary vocabulary;
    private LuceneEngine engine;

    @BeforeEach
    void put() throws IOException {
        CrawlConfig config = CrawlConfig.load(CONFIG, CONFIG);
        vocabulary = new Authorities(
                Gazetteer.load(config.locations()), Agencies.of(config.agencies()), config.topics(), config.sources());
        engine = LuceneEngine.open(folder, vocabulary);
        for (String name : LABORATORY) {
            put(name);
        }
        for (String name : OTHERS) {
            put(name);
        }
        engine.refresh();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void put(String name) throws IOException {
        try (var in = WideningTest.class.getResourceAsStream("/blotter/demo/" + name + ".txt")) {
            assertThat(in).as(name).isNotNull();
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int body = file.indexOf("\n---\n");
            Release release = releases.of(line(file, "lang"), line(file, "title"), file.substring(body + 5));
            names.put(release.id(), name);
            engine.put(release);
        }
    }

    private static String line(String file, String key) {
        int at = file.indexOf(key + ": ") + key.length() + 2;
        return file.substring(at, file.indexOf('\n', at));
    }

    private List<String> found(String words) {
        var out = new ArrayList<String>();
        engine.search(Search.EVERYTHING.words(words)).hits().forEach(hit -> out.add(names.getOrDefault(hit.id(), "?")));
        return out;
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
            assertThat(found(words)).as(words).containsExactlyInAnyOrderElementsOf(LABORATORY);
        }
    }

    @Test
    void what_was_typed_comes_first() {
        assertThat(found("meth lab Basra").getFirst()).startsWith("agency/");
        assertThat(found("تاقیگەی کریستاڵ").getFirst()).startsWith("ckb/");
    }

    @Test
    void a_word_in_quotes_is_that_word() {
        assertThat(found("\"meth\"")).containsExactly("agency/basra-laboratory");
        assertThat(also("\"meth\" \"Basra\"")).isEmpty();
    }

    @Test
    void what_is_taken_away_is_not_widened_by_meaning() {
        assertThat(found("Basra -lab")).containsAll(LABORATORY);
    }

    @Test
    void a_city_lies_in_the_district_that_its_name_means() {
        Map<String, String> cities =
                Map.of("Samarra", "91597", "Hilla", "99347", "بعقوبة", "97990", "Abu Ghraib", "100077");
        cities.forEach((name, city) -> assertThat(vocabulary.resolve(Field.LOCATION, name))
                .isInstanceOfSatisfying(
                        Resolution.Known.class,
                        known -> assertThat(vocabulary.path(Field.LOCATION, city))
                                .as(name)
                                .containsAll(known.values())));
    }

    @Test
    void what_also_lists_as_read_names_that_one_place() {
        for (String words : List.of("Diwaniyah", "Fallujah", "Basra", "Georgia")) {
            String form = also(words).getFirst();
            assertThat(form).as(words).startsWith("location:");
            String value = form.substring("location:".length()).replace("\"", "");
            assertThat(vocabulary.resolve(Field.LOCATION, value))
                    .as(form)
                    .isInstanceOfSatisfying(
                            Resolution.Known.class,
                            known -> assertThat(known.values()).hasSize(1));
            assertThat(vocabulary.names(words).orElseThrow().id())
                    .as(form)
                    .isEqualTo(((Resolution.Known) vocabulary.resolve(Field.LOCATION, value))
                            .values()
                            .getFirst());
        }
    }

    @Test
    void a_stem_alone_makes_no_other_word() {
        for (String word :
                List.of("غراما", "مكتب", "اليوم", "بين", "دور", "مانگ", "تەمەن", "جار", "المنفذة", "الماستر")) {
            assertThat(also(word))
                    .as(word)
                    .doesNotContain(
                            "fine", "library", "valium", "building", "patrol", "cow", "border crossing", "diamonds");
        }
        assertThat(also("وبالمحكمة")).contains("court", "دادگا");
        assertThat(also("تاقیگەیەکیان")).contains("lab");
        assertThat(also("زێڕ")).as("it folds to a word that says nothing").contains("gold");
    }

    @Test
    void words_that_mean_one_thing_together_are_looked_for_apart_too() {
        assertThat(also("sheep smuggling")).as("one meaning together").contains("livestock smuggling");
        Release apart = releases.of("ckb", "مەڕ لە سنوور", "حەفتا مەڕ گیران کە بە قاچاخ هێنرابوون.");
        engine.put(apart);
        engine.refresh();
        names.put(apart.id(), "apart");
        assertThat(found("sheep smuggling")).contains("apart");
    }

    @Test
    void a_meaning_that_several_words_have_leaves_room_for_those_of_later_words() {
        assertThat(also("weapons cache crystal meth roadside bomb suicide vest"))
                .contains("عبوة ناسفة", "حزام ناسف");
    }

    @Test
    void where_hardly_any_has_most_of_the_words_one_will_do_behind_them() {
        Release two = releases.of("en", "A heron", "A heron stood beside the weir.");
        Release one = releases.of("en", "A weir", "The weir was mended.");
        for (Release release : List.of(two, one)) {
            engine.put(release);
        }
        engine.refresh();
        names.put(two.id(), "two");
        names.put(one.id(), "one");
        assertThat(found("heron weir otter")).containsExactly("two", "one");
        assertThat(found("heron weir")).as("all that is asked").containsExactly("two");
    }

    @Test
    void what_only_stands_in_names_of_agencies_is_any_of_them_and_said_so() {
        Results results = engine.search(Search.EVERYTHING.words("agency:integrity"));
        assertThat(results.query().problems())
                .extracting(Results.Problem::sentence)
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .startsWith("no agency named \"integrity\"; those with it in their names are searched: ")
                .contains("Federal Commission of Integrity");
        assertThat(engine.search(Search.EVERYTHING.words("agency:police"))
                        .query()
                        .problems())
                .as("too many have it")
                .extracting(Results.Problem::sentence)
                .noneMatch(sentence -> sentence.contains("in their names"));
    }

    @Test
    void a_plain_word_is_no_name() {
        assertThat(also("crystal")).contains("كريستال").noneMatch(name -> name.contains("مینیسوتا"));
        for (String word : List.of("hit", "mobile", "reading", "المدينة", "hope")) {
            assertThat(also(word)).as(word).isEmpty();
        }
    }

    @Test
    void a_word_that_means_it_only_beside_another_is_marked_only_there() {
        String food = "وزعت الدائرة مواد غذائية على السكان";
        String drugs = "ضبطت القوة مواد شديدة الخطورة مخدرة في سيارة";
        String far = "قال الناطق باسم القيادة ان العمل مستمر في كل المناطق من دون توقف ومن دون استثناء";
        Release both = releases.of("ar", "بيان", drugs + ". " + food + ".");
        Release apart = releases.of("ar", "مواد", food + ". " + far + ". " + far + ". وجدت اقراص مخدرة.");
        engine.put(both);
        engine.put(apart);
        engine.refresh();
        assertThat(marked("drugs", both)).containsExactly("مواد", "مخدرة");
        assertThat(marked("drugs", apart)).doesNotContain("مواد").isNotEmpty();
        assertThat(marked("مواد", apart)).containsOnly("مواد").hasSize(2);
        assertThat(marked("drugs مواد", both)).containsExactly("مواد", "مخدرة", "مواد");
    }

    /** What is marked in title and snippet of a release among the hits. */
    private List<String> marked(String words, Release release) {
        Results.Hit found = engine.search(Search.EVERYTHING.words(words)).hits().stream()
                .filter(hit -> hit.id().equals(release.id()))
                .findFirst()
                .orElseThrow();
        return Stream.concat(found.title().stream(), found.snippet().stream())
                .filter(Results.Run::match)
                .map(Results.Run::text)
                .toList();
    }

    @Test
    void names_are_shown_as_they_are_usually_spelled() {
        assertThat(also("Basra")).contains("البصرة", "بەسرە").doesNotContain("البصره", "albsrt");
        assertThat(also("INSS")).contains("جهاز الأمن الوطني");
        assertThat(also("Tikrit")).contains("تكريت");
    }

    @Test
    void a_date_in_words_finds_what_is_of_that_time_and_says_so() {
        Release march = releases.dated(DateSpan.day(LocalDate.of(2024, 3, 9)), "A bridge was opened");
        Release april = releases.dated(DateSpan.day(LocalDate.of(2024, 4, 9)), "A bridge was closed");
        Release told = releases.dated(DateSpan.NONE, "The bridge of March 2024");
        for (Release release : List.of(march, april, told)) {
            names.put(release.id(), release.title());
            engine.put(release);
        }
        engine.refresh();
        for (String words : List.of("bridge March 2024", "bridge آذار 2024", "bridge 2024-03")) {
            assertThat(found(words)).as(words).contains("A bridge was opened").doesNotContain("A bridge was closed");
            assertThat(also(words)).as(words).contains("2024-03-01/2024-03-31");
        }
        assertThat(found("bridge March 2024")).contains("The bridge of March 2024");
        assertThat(found("bridge \"March 2024\"")).containsExactly("The bridge of March 2024");
        assertThat(found("bridge 2024")).contains("A bridge was opened", "A bridge was closed");
    }

    @Test
    void what_has_all_the_words_comes_before_what_has_one_of_them_often() {
        Release all = releases.of("en", "A note", "Of many things a trumpet, and a cello, and far below a piccolo.");
        Release most = releases.of("en", "Trumpet and cello", "trumpet cello trumpet cello trumpet cello");
        for (Release release : List.of(all, most)) {
            names.put(release.id(), release.title());
            engine.put(release);
        }
        engine.refresh();
        assertThat(found("trumpet cello piccolo")).startsWith("A note", "Trumpet and cello");
    }

    @Test
    void a_word_in_another_form_has_the_meaning_of_its_own() {
        assertThat(also("arrests")).contains("القبض").containsAll(also("arrest").subList(0, 12));
        assertThat(also("کۆگای چەک")).contains("weapons cache");
        assertThat(also("كوگاي چهكي")).contains("weapons cache");
        assertThat(also("sentencing")).contains("verdict");
    }

    @Test
    void a_town_at_hand_goes_before_one_abroad_that_is_spelled_with_a_letter_less() {
        assertThat(also("Samara")).contains("سامراء");
        assertThat(also("Milan")).doesNotContain("سامراء").isNotEmpty();
    }

    @Test
    void a_misspelled_name_of_a_place_is_offered_as_it_is_spelled_in_the_script_that_was_typed() {
        Release release = releases.keyed("near")
                .lang("ar")
                .titled("بيان")
                .saying("نفذت القوة عملية في السليمانية وفي كركوك والبصرة.")
                .by("iq-asayish-kri")
                .at(places("Sulaymaniyah", "Kirkuk", "Basra"))
                .about("narcotics")
                .make();
        engine.put(release);
        engine.refresh();
        Map<String, String> offered = Map.of(
                "Sulaimnia", "Sulaimani",
                "kirkook", "Kirkuk",
                "السليمنية", "السليمانية",
                "السليمناية", "السليمانية",
                "كركول", "كركوك",
                "الصبرة", "البصرة");
        offered.forEach((typed, wanted) -> assertThat(near(typed)).as(typed).contains(wanted));
        assertThat(near("kirkook مخدرات")).contains("Kirkuk");
    }

    private String[] places(String... names) {
        return Stream.of(names)
                .map(name -> ((Resolution.Known) vocabulary.resolve(Field.LOCATION, name))
                        .values()
                        .getFirst())
                .toArray(String[]::new);
    }

    /** What is offered for the words of a query that no release has. */
    private String near(String words) {
        return engine.search(Search.EVERYTHING.words(words)).query().problems().stream()
                .flatMap(problem -> problem.suggestions().stream())
                .collect(Collectors.joining(" "));
    }

    private List<String> also(String words) {
        Results.Query query = engine.search(Search.EVERYTHING.words(words)).query();
        return query.also().stream().flatMap(also -> also.forms().stream()).toList();
    }
}
