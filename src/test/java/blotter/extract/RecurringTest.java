package blotter.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecurringTest {
    private static final String APPEAL =
            "To get our news first, follow the channel of the newsroom, 1,204 members already do.";
    private static final String LEAD =
            "The press office of the regional command of Harran has issued the following statement:";

    @Test
    void an_appeal_below_each_text_goes_whatever_its_figures() {
        Recurring recurring = Recurring.among(pages(8));
        assertThat(recurring.without(page(99).replace("1,204", "9,876")))
                .isEqualTo(page(99).replace("\n" + APPEAL, ""));
    }

    @Test
    void a_lead_a_byline_and_a_signature_stay_though_they_recur() {
        assertThat(Recurring.among(pages(8)).without(page(99)))
                .startsWith(LEAD)
                .endsWith("Press Office, Regional Command of Harran");
    }

    @Test
    void a_line_of_a_few_pages_and_the_lines_of_few_pages_stay() {
        assertThat(Recurring.among(pages(3)).without(page(99))).isEqualTo(page(99));
        var many = new ArrayList<>(pages(3));
        for (int i = 0; i < 13; i++) {
            many.add("Story " + (char) ('a' + i) + " of the day, with words that no other story of the day has in it.");
        }
        assertThat(Recurring.among(many).without(page(99))).isEqualTo(page(99));
    }

    @Test
    void a_text_that_is_mostly_what_recurs_is_left_alone() {
        String bare = "A.\nB.\nC.\n" + APPEAL;
        assertThat(Recurring.among(pages(8)).without(bare)).isEqualTo(bare);
    }

    private static List<String> pages(int count) {
        var pages = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            pages.add(page(i));
        }
        return pages;
    }

    private static String page(int number) {
        String words = "abcdefghijklmnopqrstuvwxyz".substring(number % 20);
        return String.join(
                "\n",
                LEAD,
                "By the newsroom",
                "Two men of street " + words + " were arrested on Sunday, and a lorry was seized near the bridge.",
                "The case of " + words + " was handed over to the judge of the district, who ordered a search.",
                APPEAL,
                "Press Office, Regional Command of Harran");
    }
}
