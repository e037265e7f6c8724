package blotter.enrich;

import blotter.enrich.Enriched.Operation;
import blotter.enrich.day.DayReader;
import blotter.enrich.figure.FigureReader;
import blotter.enrich.goods.SeizureReader;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.Lexicon;
import blotter.enrich.passage.Passage;
import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.release.Location;
import blotter.text.DatePhrase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart the operations of a text that announces several: a brief whose paragraphs each begin with a dateline, or
 * a paragraph that says it speaks of another operation. Each part is read by itself. Parts that state nothing are left
 * out, and when fewer than two are left the text is taken to announce one.
 */
final class OperationReader {
    private final Lexicon lexicon;
    private final DatePhrase phrases;
    private final FigureReader figures;
    private final SeizureReader seizures;
    private final DayReader days;

    OperationReader(Lexicon lexicon, DatePhrase phrases, FigureReader figures, SeizureReader seizures, DayReader days) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.figures = figures;
        this.seizures = seizures;
        this.days = days;
    }

    List<Operation> read(Passage whole, Document document, List<Location.Mention> places) {
        List<int[]> parts = parts(whole, document.text());
        if (parts.size() < 2) {
            return List.of();
        }
        List<Operation> found = new ArrayList<>();
        for (int[] part : parts) {
            String words = document.text().substring(part[0], part[1]);
            var passage =
                    new Passage(Evidence.Field.TEXT, words, document.lang(), lexicon, phrases, document.published());
            List<Passage> alone = List.of(passage);
            FigureReader.Figures counted = figures.read(alone, document.lang());
            Facts facts = new Facts(
                    moved(counted.arrested(), part[0]),
                    moved(counted.killed(), part[0]),
                    moved(counted.wounded(), part[0]),
                    seizures.read(alone, document.lang(), false).stream()
                            .map(s -> new Facts.Seizure(s.what(), s.quantity(), s.unit(), moved(s.evidence(), part[0])))
                            .toList());
            if (stated(facts)) {
                DateSpan day = days.happened(passage, document.published(), document.lang())
                        .whole()
                        .value();
                found.add(new Operation(day, names(places, part), facts));
            }
        }
        return found.size() < 2 ? List.of() : List.copyOf(found);
    }

    /** Where the parts begin and end: at paragraphs that open another operation. */
    private static List<int[]> parts(Passage whole, String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int w = 0; w < whole.words().size(); w++) {
            int sentence = whole.sentence(w);
            boolean first = w == 0 || whole.sentence(w - 1) != sentence;
            int at = whole.words().folded().start(whole.words().start(w));
            if (w > 0 && first && !whole.past(sentence) && (whole.has(sentence, Cue.OTHER) || dateline(text, at))) {
                starts.add(at);
            }
        }
        List<int[]> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            parts.add(new int[] {starts.get(i), end});
        }
        return parts;
    }

    /** {@code TUZ KHURMATU —} at the head of a line that is not the first. */
    private static boolean dateline(String text, int at) {
        if (text.charAt(at - 1) != '\n') {
            return false;
        }
        int dash = -1;
        for (int i = at; i < Math.min(text.length(), at + 40) && dash < 0; i++) {
            char c = text.charAt(i);
            dash = c == '—' || c == '–' ? i : -1;
            if (Character.isLowerCase(c) || c == '\n') {
                return false;
            }
        }
        return dash > at && Character.isUpperCase(text.charAt(at));
    }

    private static boolean stated(Facts facts) {
        return facts.arrested() != null
                || facts.killed() != null
                || facts.wounded() != null
                || !facts.seizures().isEmpty();
    }

    private static List<String> names(List<Location.Mention> places, int[] part) {
        return places.stream()
                .filter(place -> place.role().inFacet() || place.role() == Location.Role.DATELINE)
                .filter(place -> place.evidence().stream()
                        .anyMatch(evidence -> evidence instanceof Evidence.Span span
                                && span.field() == Evidence.Field.TEXT
                                && span.start() >= part[0]
                                && span.start() < part[1]))
                .map(Location.Mention::name)
                .toList();
    }

    private static @Nullable Found<Integer> moved(@Nullable Found<Integer> found, int by) {
        return found == null ? null : new Found<>(found.value(), moved(found.evidence(), by));
    }

    /** Spans of a part as spans of the whole text. */
    private static List<Evidence> moved(List<Evidence> evidence, int by) {
        return evidence.stream()
                .map(one -> one instanceof Evidence.Span span
                        ? new Evidence.Span(span.field(), span.start() + by, span.end() + by)
                        : one)
                .toList();
    }
}
