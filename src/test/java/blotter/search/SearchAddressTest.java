package blotter.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** An address and a search are one to one. */
final class SearchAddressTest {
    private static final List<String> PIECES = List.of(
            "basra",
            "البصرة",
            "\"",
            " ",
            "&",
            "=",
            "%",
            "+",
            "#",
            "?",
            "/",
            "-",
            "٢٠",
            "هەولێر",
            "\ud83d\ude00",
            "\n",
            "a",
            ":",
            "ی");

    @Test
    void reading_what_was_written_gives_the_same_search() {
        long seed = Long.getLong("blotter.seed", new Random().nextLong());
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Search search = any(random);
            assertThat(SearchAddress.read(search.address()))
                    .as("seed %d, address %s", seed, search.address())
                    .isEqualTo(new SearchAddress.Good(search));
        }
    }

    @Test
    void an_address_is_sorted_and_leaves_out_what_is_usual() {
        Search search = Search.EVERYTHING
                .words("meth lab")
                .toggle(Field.LOCATION, "IQ")
                .toggle(Field.AGENCY, "iq-inss")
                .toggle(Field.AGENCY, "iq-cts")
                .exclude(Field.AGENCY, "x");
        assertThat(search.address()).isEqualTo("-agency=x&agency=iq-cts&agency=iq-inss&location=IQ&q=meth+lab");
        assertThat(Search.EVERYTHING.address()).isEmpty();
    }

    @Test
    void blanks_count_as_not_given() {
        assertThat(SearchAddress.read("q=&agency=&agency=+&from=&page="))
                .isEqualTo(new SearchAddress.Good(Search.EVERYTHING));
    }

    @Test
    void a_toggle_twice_is_no_change_and_starts_again_at_page_one() {
        Search search = Search.EVERYTHING.page(4);
        assertThat(search.toggle(Field.YEAR, "2025").page()).isEqualTo(1);
        assertThat(search.toggle(Field.YEAR, "2025").toggle(Field.YEAR, "2025")).isEqualTo(Search.EVERYTHING);
        assertThat(search.exclude(Field.YEAR, "2025").toggle(Field.YEAR, "2025"))
                .isEqualTo(Search.EVERYTHING);
    }

    @Test
    void what_makes_no_sense_is_named_with_its_remedy() {
        bad("agencies=x", "agencies", "no parameter \"agencies\"; there are q, agency,");
        bad("-q=x", "-q", "no parameter \"-q\"");
        bad("sort=best", "sort", "no sort \"best\"; there are auto, relevance, newest, oldest, seen");
        bad("from=yesterday", "from", "not a date: \"yesterday\"; write a year, month or day");
        bad("from=2025-02-30", "from", "not a date");
        bad("year=25", "year", "not a year: \"25\"; write four digits, or none");
        bad("size=500", "size", "write 1 to 200");
        bad("page=0", "page", "pages count from 1");
        bad("page=x", "page", "pages count from 1");
        bad("page=5001", "page", "pages end after hit 100000, so the last of this size is page 5000;");
        bad("page=2147483647&size=200", "page", "the last of this size is page 500;");
        bad("page=99999999999999999999", "page", "the last of this size is page 5000;");
        bad("q=a&q=b", "q", "q can be given once");
        bad("kind=rumour", "kind", "there are statement, story");
        bad("agency=x&".repeat(100) + "agency=y", "agency", "agency takes 100 values at most; it was given 101");
        bad("q=%zz", "q=%zz", "not percent-encoded");
    }

    @Test
    void decoded_parameters_are_read_as_a_server_hands_them_over() {
        assertThat(SearchAddress.read(Map.of("-agency", List.of("x"), "year", List.of("none", "2025"))))
                .isEqualTo(new SearchAddress.Good(Search.EVERYTHING
                        .exclude(Field.AGENCY, "x")
                        .toggle(Field.YEAR, "none")
                        .toggle(Field.YEAR, "2025")));
    }

    private static void bad(String query, String parameter, String sentence) {
        assertThat(SearchAddress.read(query)).isInstanceOfSatisfying(SearchAddress.Bad.class, bad -> {
            assertThat(bad.parameter()).isEqualTo(parameter);
            assertThat(bad.sentence()).contains(sentence);
        });
    }

    private static Search any(Random random) {
        var include = new TreeMap<Field, SortedSet<String>>();
        var exclude = new TreeMap<Field, SortedSet<String>>();
        for (Field field : Field.values()) {
            for (var map : List.of(include, exclude)) {
                var set = new TreeSet<String>();
                for (int i = random.nextInt(4); i > 1; i--) {
                    set.add(value(field, random));
                }
                map.put(field, set);
            }
        }
        return new Search(
                text(random),
                include,
                exclude,
                random.nextBoolean() ? "" : "2019-0" + (1 + random.nextInt(9)),
                random.nextBoolean() ? "" : "202" + random.nextInt(10),
                pick(Search.Dated.values(), random),
                pick(Search.Relevant.values(), random),
                random.nextBoolean(),
                pick(Search.Sort.values(), random),
                1 + random.nextInt(50),
                1 + random.nextInt(Search.MOST));
    }

    private static String value(Field field, Random random) {
        return switch (field) {
            case YEAR -> random.nextInt(4) == 0 ? "none" : "20" + (10 + random.nextInt(90));
            case KIND -> random.nextBoolean() ? "statement" : "story";
            default -> "v" + text(random);
        };
    }

    private static <E> E pick(E[] all, Random random) {
        return all[random.nextInt(all.length)];
    }

    private static String text(Random random) {
        var out = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            out.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return out.toString().strip();
    }
}
