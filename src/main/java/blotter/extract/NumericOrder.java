package blotter.extract;

import blotter.text.DatePhrase.Order;
import blotter.text.Digits;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * How a page writes days in digits with slashes. Those that can be read in one way only tell how the others are meant;
 * where there are none, a page in the English of the United States means the month first.
 */
final class NumericOrder {
    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(?:20\\d{2}|19\\d{2}|\\d{2})(?![\\d/])");

    private NumericOrder() {}

    /** @param language of the text; programs claim American English for pages in any language */
    static Order of(Document page, Printed printed, String language) {
        int dayFirst = 0;
        int monthFirst = 0;
        for (String line : printed.lines()) {
            if (line.indexOf('/') < 0) {
                continue;
            }
            Matcher day = SLASHED.matcher(Digits.ascii(line));
            while (day.find()) {
                int first = Integer.parseInt(day.group(1));
                int second = Integer.parseInt(day.group(2));
                dayFirst += first > 12 && first <= 31 && second <= 12 ? 1 : 0;
                monthFirst += second > 12 && second <= 31 && first <= 12 ? 1 : 0;
            }
        }
        if (dayFirst != monthFirst) {
            return monthFirst > dayFirst ? Order.MONTH_FIRST : Order.DAY_FIRST;
        }
        Element html = page.firstElementChild();
        String claimed =
                html == null ? "" : html.attr("lang").toLowerCase(Locale.ROOT).replace('_', '-');
        return language.equals("en") && claimed.equals("en-us") ? Order.MONTH_FIRST : Order.DAY_FIRST;
    }
}
