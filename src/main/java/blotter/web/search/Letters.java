package blotter.web.search;

import blotter.search.Field;
import blotter.search.Results;
import blotter.search.Vocabulary;
import blotter.text.Fold;
import blotter.web.page.AllPage;
import blotter.web.page.Frame;
import blotter.web.page.SearchPage;
import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts values in the order of the reader's language and under their first letter; the Arabic article and the word district do not count. */
final class Letters {
    /** The Sorani alphabet as {@link Fold} leaves it; the platform has no order for it. What is not in it comes after. */
    private static final String SORANI = "' '<ئ<ا<ب<پ<ت<ج<چ<ح<خ<د<ر<ز<ژ<س<ش<ع<غ<ف<ق<ک<گ<ل<م<ن<ه<و<ی";

    /** Words before the name of a district; without them all districts would stand under one letter. */
    private static final List<String> DISTRICTS =
            Stream.of("قضاء ", "منطقة ", "قەزای ", "ناوچەی ").map(Fold::key).toList();

    private final Frame f;
    private final AllRoute.History history;
    private final Collator collator;
    private final List<AllPage.Entry> entries = new ArrayList<>();

    Letters(Frame f, AllRoute.History history) {
        this.f = f;
        this.history = history;
        this.collator = order(f.m().language());
    }

    private static Collator order(String language) {
        try {
            return language.equals("ckb")
                    ? new RuleBasedCollator("<" + SORANI)
                    : Collator.getInstance(Locale.forLanguageTag(language));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    int size() {
        return entries.size();
    }

    void add(Field field, Results.Value value, SearchPage.Value shown, Vocabulary vocabulary) {
        var path = vocabulary.path(field, value.value());
        var within = path.size() < 2 ? "" : f.labels().of(field, path.get(path.size() - 2));
        var counts = history.of(value.value());
        long most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        var bars = counts.stream()
                .map(count -> most == 0 ? 0 : (int) Math.ceil(100.0 * count / most))
                .toList();
        var series = IntStream.range(0, counts.size())
                .filter(i -> counts.get(i) > 0)
                .mapToObj(
                        i -> f.n("timeline.bar", counts.get(i), history.years().get(i)))
                .collect(Collectors.joining(f.t("list.comma")));
        entries.add(new AllPage.Entry(shown, within, bars, series));
    }

    List<AllPage.Letter> all() {
        var sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(
                        (AllPage.Entry entry) -> letter(entry.value().label()), collator)
                .thenComparing(entry -> bare(entry.value().label()), collator));
        var out = new ArrayList<AllPage.Letter>();
        for (var entry : sorted) {
            var letter = letter(entry.value().label());
            if (out.isEmpty() || !out.getLast().letter().equals(letter)) {
                out.add(new AllPage.Letter(letter, "letter-" + out.size(), new ArrayList<>()));
            }
            out.getLast().entries().add(entry);
        }
        return out;
    }

    private static String bare(String label) {
        var whole = Fold.key(label).strip();
        var key = DISTRICTS.stream()
                .filter(whole::startsWith)
                .findFirst()
                .map(word -> whole.substring(word.length()))
                .orElse(whole);
        return key.startsWith("ال") && key.length() > 4 ? key.substring(2) : key;
    }

    /** The first letter as a heading; # for what begins with none. */
    static String letter(String label) {
        var key = bare(label);
        int first = key.isEmpty() ? '#' : key.codePointAt(0);
        return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : "#";
    }
}
