package blotter.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Any text is a query; what was wrong with it is said with its place, and the repaired query is sound. */
final class ParsedQueryTest {
    @Test
    void plain_words_just_work() {
        assertThat(QueryText.of(sound("meth lab Basra"))).isEqualTo("meth lab Basra");
        assertThat(sound("")).isEqualTo(Expression.EVERYTHING);
        assertThat(QueryText.of(sound("\"meth lab\" -court smug*"))).isEqualTo("\"meth lab\" -court smug*");
        assertThat(QueryText.of(sound("agency:INSS (meth OR crystal) after:2024-03 title:lab")))
                .isEqualTo("agency:INSS (meth OR crystal) after:2024-03 title:lab");
        assertThat(QueryText.of(sound("http://example.org/a at 10:30"))).isEqualTo("http://example.org/a at 10:30");
    }

    @Test
    void quotes_of_every_kind_and_arabic_punctuation_are_read() {
        assertThat(sound("«مختبر مخدرات»، البصرة؟"))
                .isEqualTo(sound("\"مختبر مخدرات\" البصرة"))
                .isEqualTo(sound("“مختبر مخدرات” البصرة"));
    }

    @Test
    void a_fault_has_a_place_a_sentence_and_a_repair() {
        fault("\"meth lab", "\"", "never closed", "\"meth lab\"");
        fault("(meth lab", "(", "never closed", "meth lab");
        fault("meth) lab", ")", "closes nothing", "meth lab");
        fault("OR meth", "OR", "joins nothing", "meth");
        fault("meth or lab", "or", "read as OR", "meth OR lab");
        fault("guilty not", "not", "takes away nothing", "guilty");
        fault("not guilty", "not", "read as NOT", "-guilty");
        fault("basra foo:x", "foo:", "no field \"foo\"", "basra \"foo\" x");
        fault("arrested:many", "many", "not an amount: \"many\", so nothing matches it", "arrested:many");
        fault("seized:>$5 million", ">$5 million", "not an amount", "seized:\">$5 million\"");
        same("seized:\"RPG 7\"", "seized:\"RPG 7\"");
        fault("seized:>5kg", ">5kg", "not an amount", "seized:\">5kg\"");
        fault("basra agency:", "agency:", "needs a value", "basra");
        fault(
                "basra after:2025 before:2024-06",
                "after:2025 before:2024-06",
                "from 2025 is after to 2024-06; the two were exchanged",
                "basra after:2024-06 before:2025");
        fault("basra after:soon", "soon", "not a date: \"soon\", so nothing matches it", "basra after:soon");
        fault("basra *", "*", "a star needs", "basra");
        fault("*meth", "*meth", "a star stands at the end", "meth");
        fault("a OR b c", "a OR b c", "OR joins its neighbours first", "(a OR b) c");
        fault("arrested:5..2", "5..2", "5 is more than 2; the two were exchanged", "arrested:2..5");
        fault("basra ()", "()", "hold nothing", "basra");
    }

    @Test
    void what_joins_the_values_of_a_field_is_judged_as_between_words() {
        assertThat(ParsedQuery.of("agency:(INSS AND").problems())
                .extracting(Results.Problem::value)
                .containsExactly("(", "AND");
        assertThat(ParsedQuery.of("(INSS AND").problems())
                .extracting(Results.Problem::value)
                .containsExactly("(", "AND");
        assertThat(ParsedQuery.of("agency:(INSS AND").ran()).isEqualTo("agency:INSS");
        fault("meth agency:(OR INSS OR CTS)", "OR", "joins nothing", "meth (agency:INSS OR agency:CTS)");
        fault("agency:(INSS OR)", "OR", "joins nothing", "agency:INSS");
        fault("agency:(INSS OR OR CTS)", "OR", "joins nothing", "agency:INSS OR agency:CTS");
        fault("seized:(heroin", "(", "never closed", "seized:heroin");
        sound("agency:(INSS OR CTS AND PMF)");
    }

    @Test
    void an_amount_is_read_whatever_spaces_are_in_it() {
        same("arrested:>= 10", "arrested:>=10");
        same("arrested: < 5", "arrested:<=4");
        same("arrested:=> 7 basra", "arrested:>=7 basra");
        same("killed:2 .. 5", "killed:2..5");
        same("arrested:(>= 10 OR < 3) basra", "(arrested:>=10 OR arrested:<=2) basra");
        same("arrested:>= 10 kg", "arrested:>=10 kg");
        same("seized:heroin >= 5 kg basra", "seized:heroin>=5kg basra");
        same("seized:heroin>=5 kg", "seized:heroin>=5kg");
        same("seized:heroin >= 5 basra", "seized:heroin>=5 basra");
        same("seized:\"crystal meth\" >= 5kg", "seized:\"crystal meth>=5kg\"");
        same("seized:crystal meth >= ٥ kg", "seized:\"crystal meth>=5kg\"");
        same("seized:captagon>=1,000,000pill", "seized:captagon>=1000000pill");
        same("seized:heroin (>= 5)", "seized:heroin 5");
        same("seized:(heroin OR meth >= 5 kg)", "seized:heroin OR seized:meth>=5kg");
        same("seized:heroin -meth arrested:> 5", "seized:heroin -meth arrested:>=6");
    }

    @Test
    void money_is_cash_by_whatever_name_and_sign() {
        same("seized:cash>$1000", "seized:cash>1000usd");
        same("seized:cash > $ 1,000 basra", "seized:cash>1000usd basra");
        same("seized:cash>=1000€", "seized:cash>=1000eur");
        same("seized:cash < 500 £ basra", "seized:cash<500gbp basra");
        same("seized:cash>US$1000", "seized:cash>1000usd");
        same("seized:cash>1000 US$", "seized:cash>1000usd");
        same("seized:cash>USD 1000", "seized:cash>1000usd");
        same("seized:cash>$1000usd", "seized:cash>1000usd");
        fault("seized:cash>$1000eur", "cash>$1000eur", "not an amount", "seized:\"cash>$1000eur\"");
        fault("seized:>$1000", ">$1000", "\">$1000\" was searched as cash>1000usd", "seized:cash>1000usd");
        fault("seized:$1000", "$1000", "\"$1000\" was searched as cash>=1000usd", "seized:cash>=1000usd");
        fault("seized:500€ basra", "500€", "searched as cash>=500eur", "seized:cash>=500eur basra");
        fault("seized:>5kg", ">5kg", "not an amount", "seized:\">5kg\"");
        fault("seized:money", "money", "\"money\" was searched as cash, as releases have money", "seized:cash");
        fault("seized:money>$50", "money>$50", "searched as cash>50usd", "seized:cash>50usd");
        fault("seized:usd", "usd", "\"usd\" was searched as cash>=0usd", "seized:cash>=0usd");
        fault("seized:دينار > ٥٠٠", "دينار > ٥٠٠", "searched as cash>500iqd", "seized:cash>500iqd");
        sound("seized:usd>50eur");
        sound("seized:pen");
    }

    @Test
    void an_amount_is_written_again_as_it_was_meant() {
        assertThat(ParsedQuery.of("seized:heroin>1kg kind:foo (").ran()).startsWith("seized:heroin>1kg ");
        assertThat(ParsedQuery.of("seized:heroin<2.5kg (").ran()).isEqualTo("seized:heroin<2.5kg");
        assertThat(ParsedQuery.of("seized:heroin>=1.001kg (").ran()).isEqualTo("seized:heroin>1kg");
        assertThat(ParsedQuery.of("seized:heroin<=5kg (").ran()).isEqualTo("seized:heroin<=5kg");
    }

    @Test
    void a_comma_between_digits_belongs_to_the_number() {
        assertThat(sound("216,000 pills")).isEqualTo(words("216,000", "pills"));
        assertThat(sound("£68,000, 3,140,000,pills")).isEqualTo(words("£68,000", "3,140,000", "pills"));
        assertThat(sound("٢١٦٬٠٠٠ ٢١٦،٠٠٠ حبة،٢٠")).isEqualTo(words("٢١٦٬٠٠٠", "٢١٦،٠٠٠", "حبة", "٢٠"));
        assertThat(sound("2024,2025")).isEqualTo(words("2024", "2025"));
    }

    private static Expression words(String... words) {
        return new Expression.All(Stream.of(words)
                .map(Expression.Word::new)
                .map(Expression.class::cast)
                .toList());
    }

    @Test
    void what_holds_no_word_is_told_for_everything_is_shown() {
        for (String typed : List.of("😀", "~", "$", "...", "- -")) {
            fault(typed, typed, "\"" + typed + "\" holds no word, so everything is shown", "");
        }
        sound("...meth $");
    }

    @Test
    void brackets_that_stand_too_deep_are_taken_away_and_their_words_stay() {
        String deep = "(".repeat(20) + "meth OR lab" + ")".repeat(20) + " basra agency:(inss OR cts)";
        fault(deep, "(", "brackets deeper than 16 were taken away", "(meth OR lab) basra (agency:inss OR agency:cts)");
        sound("(".repeat(16) + "meth" + ")".repeat(16));
    }

    @Test
    void a_filter_that_cannot_be_read_stays_and_is_no_wider_for_it() {
        fault("kind:foo", "foo", "no kind \"foo\", so nothing matches it; there are statement, story", "kind:foo");
        fault("arrested:10+", "10+", "not an amount: \"10+\", so nothing matches it", "arrested:\"10+\"");
        fault("arrested:-1", "-1", "not an amount: \"-1\", so nothing matches it", "arrested:\"-1\"");
        fault("after:2025-13", "2025-13", "not a date: \"2025-13\", so nothing matches it", "after:2025-13");
        fault("year:20255", "20255", "not a year: \"20255\", so nothing matches it", "year:20255");
        fault(
                "seized:heroin>1stone",
                "heroin>1stone",
                "no unit \"stone\", so nothing matches it; there are kg, g, t, lb",
                "seized:\"heroin>1stone\"");
        assertThat(ParsedQuery.of("arrested:10+").problems().getFirst().suggestions())
                .containsExactly(">=10");
        assertThat(ParsedQuery.of("kind:foo").problems().getFirst().suggestions())
                .containsExactly("statement", "story");
        assertThat(ParsedQuery.of("(arrested:10+ OR kind:foo) -killed:abc").expression())
                .isEqualTo(new Expression.All(List.of(
                        new Expression.Any(List.of(
                                new Expression.Unread("arrested", "10+"), new Expression.Unread("kind", "foo"))),
                        new Expression.Not(new Expression.Unread("killed", "abc")))));
        sound("kind:Story");
    }

    private static void same(String typed, String written) {
        assertThat(QueryText.of(sound(typed))).as(typed).isEqualTo(written);
    }

    @Test
    void what_a_problem_with_the_words_is_about_are_the_words() {
        ParsedQuery parsed = ParsedQuery.of("lang:en meth lab -basra \"a phrase\"");
        assertThat(parsed.ofWords("too few").value()).isEqualTo("meth lab");
        assertThat(parsed.ofWords("too few").start()).isEqualTo(8);
        assertThat(ParsedQuery.of("lang:en").ofWords("none").value()).isEmpty();
    }

    @Test
    void whatever_is_typed_is_repaired_to_a_query_without_fault_that_means_the_same() {
        long seed = Long.getLong("blotter.seed", new Random().nextLong());
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String typed = Typing.any(random);
            ParsedQuery first = ParsedQuery.of(typed);
            ParsedQuery again = ParsedQuery.of(first.ran());
            assertThat(again.problems())
                    .as("seed %d: %s -> %s", seed, typed, first.ran())
                    .allSatisfy(problem -> assertThat(problem.sentence()).contains("so nothing matches it"));
            assertThat(QueryText.of(again.expression()))
                    .as("seed %d: %s -> %s", seed, typed, first.ran())
                    .isEqualTo(QueryText.of(first.expression()));
        }
    }

    @Test
    void a_query_of_any_length_and_depth_ends_in_an_answer() {
        assertThat(ParsedQuery.of("word ".repeat(5_000)).problems()).isNotEmpty();
        assertThat(ParsedQuery.of("(".repeat(1_900) + "a").problems()).isNotEmpty();
        assertThat(ParsedQuery.of("-".repeat(1_900) + "a").ran()).isNotNull();
    }

    private static Expression sound(String query) {
        ParsedQuery parsed = ParsedQuery.of(query);
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.ran()).isEqualTo(query);
        return parsed.expression();
    }

    private static void fault(String query, String words, String sentence, String ran) {
        ParsedQuery parsed = ParsedQuery.of(query);
        assertThat(parsed.problems()).as(query).singleElement().satisfies(problem -> {
            assertThat(problem.sentence()).contains(sentence);
            assertThat(query.substring(problem.start(), problem.end()))
                    .isEqualTo(words)
                    .isEqualTo(problem.value());
        });
        assertThat(parsed.ran()).isEqualTo(ran);
    }
}
