package blotter.search.lucene;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.DateSpan;
import blotter.release.Release;
import blotter.search.Field;
import blotter.search.Results;
import blotter.search.Vocabulary.Resolution;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What names of places and agencies and dates in words mean in a query, and what is said of them. */
final class NamesInQueriesTest {
    @TempDir
    Path folder;

    private AskedArchive archive;

    @BeforeEach
    void open() {
        archive = new AskedArchive(folder);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void a_city_lies_in_the_district_that_its_name_means() {
        Map<String, String> cities =
                Map.of("Samarra", "91597", "Hilla", "99347", "بعقوبة", "97990", "Abu Ghraib", "100077");
        cities.forEach((name, city) -> assertThat(archive.vocabulary.resolve(Field.LOCATION, name))
                .isInstanceOfSatisfying(
                        Resolution.Known.class,
                        known -> assertThat(archive.vocabulary.path(Field.LOCATION, city))
                                .as(name)
                                .containsAll(known.values())));
    }

    @Test
    void what_also_lists_as_read_names_that_one_place() {
        for (String words : List.of("Diwaniyah", "Fallujah", "Basra", "Georgia")) {
            String form = archive.also(words).getFirst();
            assertThat(form).as(words).startsWith("location:");
            String value = form.substring("location:".length()).replace("\"", "");
            assertThat(archive.vocabulary.resolve(Field.LOCATION, value))
                    .as(form)
                    .isInstanceOfSatisfying(
                            Resolution.Known.class,
                            known -> assertThat(known.values()).hasSize(1));
            assertThat(archive.vocabulary.names(words).orElseThrow().id())
                    .as(form)
                    .isEqualTo(((Resolution.Known) archive.vocabulary.resolve(Field.LOCATION, value))
                            .values()
                            .getFirst());
        }
    }

    @Test
    void what_only_stands_in_names_of_agencies_is_any_of_them_and_said_so() {
        Results results = archive.ask("agency:integrity");
        assertThat(results.query().problems())
                .extracting(Results.Problem::sentence)
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .startsWith("no agency named \"integrity\"; those with it in their names are searched: ")
                .contains("Federal Commission of Integrity");
        assertThat(archive.ask("agency:police").query().problems())
                .as("too many have it")
                .extracting(Results.Problem::sentence)
                .noneMatch(sentence -> sentence.contains("in their names"));
    }

    @Test
    void names_are_shown_as_they_are_usually_spelled() {
        assertThat(archive.also("Basra")).contains("البصرة", "بەسرە").doesNotContain("البصره", "albsrt");
        assertThat(archive.also("INSS")).contains("جهاز الأمن الوطني");
        assertThat(archive.also("Tikrit")).contains("تكريت");
    }

    @Test
    void a_date_in_words_finds_what_is_of_that_time_and_says_so() {
        Release march = archive.releases.dated(DateSpan.day(LocalDate.of(2024, 3, 9)), "A bridge was opened");
        Release april = archive.releases.dated(DateSpan.day(LocalDate.of(2024, 4, 9)), "A bridge was closed");
        Release told = archive.releases.dated(DateSpan.NONE, "The bridge of March 2024");
        archive.put(march, april, told);
        for (String words : List.of("bridge March 2024", "bridge آذار 2024", "bridge 2024-03")) {
            assertThat(archive.found(words))
                    .as(words)
                    .contains("A bridge was opened")
                    .doesNotContain("A bridge was closed");
            assertThat(archive.also(words)).as(words).contains("2024-03-01/2024-03-31");
        }
        assertThat(archive.found("bridge March 2024")).contains("The bridge of March 2024");
        assertThat(archive.found("bridge \"March 2024\"")).containsExactly("The bridge of March 2024");
        assertThat(archive.found("bridge 2024")).contains("A bridge was opened", "A bridge was closed");
    }

    @Test
    void a_town_at_hand_goes_before_one_abroad_that_is_spelled_with_a_letter_less() {
        assertThat(archive.also("Samara")).contains("سامراء");
        assertThat(archive.also("Milan")).doesNotContain("سامراء").isNotEmpty();
    }

    @Test
    void a_misspelled_name_of_a_place_is_offered_as_it_is_spelled_in_the_script_that_was_typed() {
        Release release = archive.releases
                .keyed("near")
                .lang("ar")
                .titled("بيان")
                .saying("نفذت القوة عملية في السليمانية وفي كركوك والبصرة.")
                .by("iq-asayish-kri")
                .at(places("Sulaymaniyah", "Kirkuk", "Basra"))
                .about("narcotics")
                .make();
        archive.put(release);
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
                .map(name -> ((Resolution.Known) archive.vocabulary.resolve(Field.LOCATION, name))
                        .values()
                        .getFirst())
                .toArray(String[]::new);
    }
    /** What is offered for the words of a query that no release has. */
    private String near(String words) {
        return archive.ask(words).query().problems().stream()
                .flatMap(problem -> problem.suggestions().stream())
                .collect(Collectors.joining(" "));
    }
}
