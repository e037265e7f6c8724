package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Evidence.Origin;
import blotter.release.Found;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Step: a date in the address, as {@code /2025/12/14/}, {@code /2025-12-14-}, {@code /20251214/} or {@code /141220251}. */
record AddressDates() implements DateStep {
    private static final Pattern PARTS =
            Pattern.compile("[/_=-]((?:19|20)\\d{2})([/_.-])(\\d{1,2})\\2(\\d{2}(?=\\D|$)|\\d(?=[/?#]|$))");
    private static final Pattern RUN =
            Pattern.compile("[/_=-]((?:19|20)\\d{2})/?(0[1-9]|1[0-2])/?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("/(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])(20\\d{2})\\d{0,3}(?=[/?-]|$)");
    private static final Pattern DAY_FIRST_PARTS =
            Pattern.compile("[/_=-](0?[1-9]|[12]\\d|3[01])([._-])(0?[1-9]|1[0-2])\\2(20\\d{2})(?=\\D|$)");
    private static final Pattern MONTH = Pattern.compile("/((?:19|20)\\d{2})[/-](0?[1-9]|1[0-2])/");

    @Override
    public String name() {
        return "address";
    }

    @Override
    public List<Found<DateSpan>> read(DateSource source) {
        var found = new ArrayList<Found<DateSpan>>();
        String url = source.page().url();
        Matcher parts = PARTS.matcher(url);
        if (parts.find()) {
            day(source, parts, parts.group(1), parts.group(3), parts.group(4), found);
        }
        Matcher run = RUN.matcher(url);
        if (run.find()) {
            day(source, run, run.group(1), run.group(2), run.group(3), found);
        }
        Matcher dayFirst = DAY_FIRST.matcher(url);
        if (dayFirst.find()) {
            day(source, dayFirst, dayFirst.group(3), dayFirst.group(2), dayFirst.group(1), found);
        }
        Matcher dayFirstParts = DAY_FIRST_PARTS.matcher(url);
        if (found.isEmpty() && dayFirstParts.find()) {
            day(source, dayFirstParts, dayFirstParts.group(4), dayFirstParts.group(3), dayFirstParts.group(1), found);
        }
        Matcher month = MONTH.matcher(url);
        if (found.isEmpty() && month.find()) {
            var date = DateSpan.month(YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))));
            found.add(source.claimed(date, Origin.ADDRESS, month.group()));
        }
        return found;
    }

    private static void day(
            DateSource source, Matcher matcher, String year, String month, String day, List<Found<DateSpan>> found) {
        var yearMonth = YearMonth.of(Integer.parseInt(year), 1);
        int number = Integer.parseInt(month);
        int of = Integer.parseInt(day);
        if (number >= 1 && number <= 12 && yearMonth.withMonth(number).isValidDay(of)) {
            var date = yearMonth.withMonth(number).atDay(of);
            found.add(source.claimed(DateSpan.day(date), Origin.ADDRESS, matcher.group()));
        }
    }
}
