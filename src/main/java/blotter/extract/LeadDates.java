package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Found;
import blotter.text.DatePhrase;
import blotter.text.DatePhrase.Match;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Step: the dateline and the lead, {@code BASRA, 7 December -} and {@code اليوم الأحد ( 14 كانون الأول 2025 )}. Only a
 * date at the head of the text or beside a word for today says when it was written; any other is when something happened.
 */
record LeadDates(DatePhrase phrases, List<String> today) implements DateStep {
    private static final int LEAD = 700;
    private static final int HEAD = 60;
    private static final int PARAGRAPHS = 5;
    private static final int BESIDE = 30;
    private static final int SHORT_LEAD = 150;

    LeadDates(DatePhrase phrases, Vocabulary words) {
        this(phrases, words.lines("today"));
    }

    @Override
    public String name() {
        return "lead";
    }

    @Override
    public List<Found<DateSpan>> read(DateSource source) {
        var found = new ArrayList<Found<DateSpan>>();
        String lead = source.text().substring(0, Math.min(LEAD, source.text().length()));
        LocalDate fetched =
                source.page().fetchedAt().atZone(source.page().hints().zone()).toLocalDate();
        for (Match match : phrases.find(lead, source.order(), fetched)) {
            boolean beside = besideToday(lead, match);
            boolean head = match.start() < HEAD && (!match.yearless() || dateline(lead, match));
            if (beside || head) {
                found.add(Found.of(match.date(), new Evidence.Span(Evidence.Field.TEXT, match.start(), match.end())));
            }
        }
        if (found.isEmpty()) {
            datelines(source, fetched, found);
        }
        return found;
    }

    /**
     * Datelines at the heads of the paragraphs after the first, for a lead may stand above them; and a whole date with
     * which the second begins, below a short lead.
     */
    private void datelines(DateSource source, LocalDate fetched, List<Found<DateSpan>> found) {
        String text = source.text();
        int start = text.indexOf('\n') + 1;
        for (int paragraph = 1; start > 0 && paragraph < PARAGRAPHS && found.isEmpty(); paragraph++) {
            int end = text.indexOf('\n', start);
            String head = text.substring(start, Math.min(start + HEAD + 40, end < 0 ? text.length() : end));
            boolean first =
                    text.lastIndexOf('\n', start - 2) < 0 && start - 1 < SHORT_LEAD && end - start >= Block.PROSE;
            for (Match match : phrases.find(head, source.order(), fetched)) {
                boolean begins = first && match.start() == 0 && !match.yearless();
                if (begins || (match.start() < HEAD / 2 && dateline(head, match))) {
                    found.add(Found.of(
                            match.date(),
                            new Evidence.Span(Evidence.Field.TEXT, start + match.start(), start + match.end())));
                }
            }
            start = end < 0 ? 0 : end + 1;
        }
    }

    private boolean besideToday(String lead, Match match) {
        String before = lead.substring(Math.max(0, match.start() - BESIDE), match.start())
                .toLowerCase(Locale.ROOT);
        return today.stream().anyMatch(before::contains);
    }

    /** {@code KUWAIT, Sept 10 (KUNA) --}: a dash soon after. */
    private static boolean dateline(String lead, Match match) {
        String after = lead.substring(match.end(), Math.min(lead.length(), match.end() + 25));
        return after.contains("—") || after.contains("–") || after.contains(" -") || after.contains("--");
    }
}
