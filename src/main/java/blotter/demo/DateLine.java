package blotter.demo;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The date as each site writes it beside the title. The Arabic site has both names of the month, the Sorani one
 * Arabic-Indic digits; neither repeats the date in markup.
 */
record DateLine(List<String> arabicMonths, List<String> soraniMonths) {

    static DateLine load() {
        return new DateLine(months("ar/months.txt"), months("ckb/months.txt"));
    }

    String of(Text text) {
        if (text.shown() != null) {
            return text.shown();
        }
        OffsetDateTime date = text.date();
        return switch (text.site()) {
            case AGENCY -> english("d MMMM uuuu", date);
            case OUTLET -> english("EEEE, MMM d, uuuu h:mm a", date);
            case COURT -> english("dd-MM-uuuu, HH:mm", date);
            case AR ->
                date.getDayOfMonth() + " " + arabicMonths.get(date.getMonthValue() - 1) + " " + date.getYear()
                        + english(" - HH:mm", date);
            case CKB ->
                arabicIndic(date.getDayOfMonth() + "ی " + soraniMonths.get(date.getMonthValue() - 1) + "ی "
                        + date.getYear());
        };
    }

    private static String english(String pattern, OffsetDateTime date) {
        return date.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }

    private static String arabicIndic(String text) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            written.append(c >= '0' && c <= '9' ? (char) ('٠' + c - '0') : c);
        }
        return written.toString();
    }

    private static List<String> months(String path) {
        return Resources.text(path).lines().toList();
    }
}
