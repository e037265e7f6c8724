package blotter.enrich;

import blotter.release.Evidence;
import blotter.release.Found;
import blotter.text.Fold;
import blotter.text.NumberWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the people of whom numbers tell. The total that title or lead state wins over its parts; people of another
 * operation, of other items of a list or told to be further ones are added; "a fourth suspect" is one more than three.
 */
final class CountTotal {
    private static final int BRINGING_WITHIN = 8;
    /** How far behind the word that a toll rose its number may stand: ارتفعت حصيلة الحريق الذي ... إلى تسعة. */
    private static final int TOLL_WITHIN = 14;

    private static final String OF_THEM = "یان";
    private static final Set<String> OTHERS = WordLists.of("CountTotal.others");
    private static final Set<String> NUMBER = WordLists.of("CountTotal.number");
    /** What a clause with its subject begins with: وأن, أن, إن. */
    private static final Set<String> THAT = WordLists.of("CountTotal.that");

    private static final Set<String> IN_ALL = WordLists.of("CountTotal.in-all");

    private static final int TOTAL_WITHIN = 4;
    private static final int SHORTEST = 4;
    private static final Set<String> RISE = WordLists.of("CountTotal.rise");
    private static final Set<String> TOLLS = WordLists.of("CountTotal.tolls");
    private static final Set<String> BOTH = WordLists.of("CountTotal.two");
    private static final Set<String> TO = WordLists.of("CountTotal.to");
    private static final Set<String> DEFINITE = WordLists.of("CountTotal.definite");
    private static final Set<String> DOING = WordLists.of("CountTotal.doing");
    private final NumberWords numbers;

    CountTotal(NumberWords numbers) {
        this.numbers = numbers;
    }

    /**
     * @param whole the counts with a number that are no part of others
     * @param all every count, those of single people too
     */
    Found<Integer> of(List<Headcount> whole, List<Headcount> all, List<Passage> passages) {
        Headcount total = total(whole);
        boolean text = total.span().field() == Evidence.Field.TEXT;
        int sum = total.value();
        List<Evidence> evidence = new ArrayList<>(List.of(total.span()));
        List<Headcount> more = all.stream()
                .filter(c -> !c.equals(total) && c.other() && !c.part() && inText(c))
                .filter(c -> c.stated() || whole.stream().noneMatch(w -> w.sentence() == c.sentence()))
                .toList();
        boolean parts = parts(total, all, more);
        boolean elaborated =
                total.place() == CountPlace.NONE && all.stream().anyMatch(c -> c.place() == CountPlace.LISTED);
        Set<Integer> sentences = new HashSet<>(Set.of(total.sentence()));
        boolean told = false;
        for (Headcount count : all) {
            if (count.equals(total) || count.part()) {
                continue;
            }
            boolean apart = count.sentence() != total.sentence();
            boolean listed = apart
                    && total.place() != CountPlace.NONE
                    && count.place() != CountPlace.NONE
                    && (count.stated() || sentences.add(count.sentence()));
            boolean further = apart && count.stated() && count.place() == CountPlace.FURTHER && !parts && !elaborated;
            boolean next = !count.stated() && count.ordinal() == sum + 1 && inText(count);
            boolean earlier = total.other() && earlier(count, total) && (count.stated() || count.fresh() || !told);
            told |= earlier;
            if (text && ((more.contains(count) && !parts) || listed || further || next || earlier)) {
                sum += count.value();
                sentences.add(count.sentence());
                evidence.add(count.span());
            } else if (count.stated() && !count.joined() && count.value() == total.value()) {
                evidence.add(count.span());
            }
        }
        Headcount against = against(total, all, sentences);
        if (against != null && !parts) {
            sum += against.value();
            evidence.add(against.span());
        }
        Headcount confirmed = confirmed(all, passages, sum);
        return confirmed == null ? new Found<>(sum, evidence) : Found.of(confirmed.value(), confirmed.span());
    }

    /** The most that are told of the other side, in another sentence than those added already; null where none are. */
    private static @Nullable Headcount against(Headcount total, List<Headcount> all, Set<Integer> sentences) {
        return all.stream()
                .filter(c -> inText(c) && c.side().against(total.side()) && !sentences.contains(c.sentence()))
                .max(Comparator.comparingInt(Headcount::value))
                .orElse(null);
    }

    private static boolean earlier(Headcount count, Headcount total) {
        return inText(count) && !count.other() && count.sentence() < total.sentence();
    }

    private static boolean inText(Headcount count) {
        return count.span().field() == Evidence.Field.TEXT;
    }

    private static Headcount total(List<Headcount> whole) {
        List<Headcount> lead = whole.stream().filter(Headcount::lead).toList();
        List<Headcount> near = lead.isEmpty() ? whole : lead;
        List<Headcount> first = near.stream().filter(c -> !c.other()).toList();
        return (first.isEmpty() ? near : first)
                .stream()
                        .max(Comparator.comparingInt(Headcount::value).thenComparing(c -> !c.joined()))
                        .orElseThrow();
    }

    /** Whether the other numbers are just what the total is made of. */
    private static boolean parts(Headcount total, List<Headcount> all, List<Headcount> more) {
        List<Headcount> rest = all.stream()
                .filter(c -> !c.equals(total) && inText(c) && c.sentence() != total.sentence())
                .filter(c -> !c.stated() || c.joined() || c.value() != total.value())
                .toList();
        int each = rest.stream().mapToInt(Headcount::value).sum();
        int stated = rest.stream()
                .filter(Headcount::stated)
                .mapToInt(Headcount::value)
                .sum();
        int whole = rest.stream()
                .filter(c -> c.stated() && !c.part())
                .mapToInt(Headcount::value)
                .sum();
        return (rest.size() > 1 && each == total.value())
                || stated == total.value()
                || whole == total.value()
                || (more.size() > 1 && more.stream().mapToInt(Headcount::value).sum() <= total.value());
    }

    /** Whether people are told to be further ones: three others, سێ کەسی تر; "the two others" and المتهمين الثمانية الآخرين are the rest of those told of. */
    static boolean further(Passage passage, People group) {
        boolean rest = (group.from() > 0 && passage.words.word(group.from() - 1).equals("the"))
                || passage.words.word(group.from()).startsWith("ال");
        if (rest) {
            return false;
        }
        for (int w = group.from() - 1; w <= group.to(); w++) {
            if (passage.sameSentence(w, group.from()) && OTHERS.contains(passage.words.word(w))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number is told to be the whole: a total of 112, بەگشتی هەشت. */
    static boolean inAll(Passage passage, People group) {
        boolean people = passage.is(group.to() - 1, Cue.PEOPLE)
                || (passage.sameSentence(group.to(), group.from()) && Happening.passive(passage, group.to()));
        if (!people) {
            return false;
        }
        if (afterwards(passage, group)) {
            return true;
        }
        for (int w = group.from() - 1; w >= group.from() - 2 && passage.sameSentence(w, group.from()); w--) {
            if (IN_ALL.contains(passage.words.word(w))) {
                return true;
            }
        }
        return false;
    }

    /** "31 people were arrested in total". */
    private static boolean afterwards(Passage passage, People group) {
        for (int w = group.to(); w <= group.to() + TOTAL_WITHIN && passage.sameSentence(w, group.from()); w++) {
            if (passage.comma(w - 1, w)) {
                return false;
            }
            if (IN_ALL.contains(passage.words.word(w))) {
                return passage.words.word(w - 1).equals("in")
                        || passage.words.word(w).equals("altogether");
            }
        }
        return false;
    }

    /** Which of all a single person is told to be: a fourth suspect, شريك رابع. */
    static int ordinal(Passage passage, People group) {
        for (int w = group.from() - 1; !group.stated() && w <= group.to(); w++) {
            if (passage.sameSentence(w, group.from())) {
                int ordinal = Ordinal.of(passage.words.word(w));
                if (ordinal > 0) {
                    return ordinal;
                }
            }
        }
        return 0;
    }

    /** "Bringing the number of arrests to eleven", ثم ارتفعت الحصيلة إلى ستة: the total in so many words; of several the last counts. */
    List<Headcount> stated(Passage passage, Cue what) {
        List<Headcount> found = new ArrayList<>();
        int mark = -TOLL_WITHIN;
        for (int w = 1; w < passage.words.size(); w++) {
            String before = passage.words.word(w - 1);
            mark = NUMBER.contains(before) || RISE.contains(before) ? w - 1 : mark;
            boolean near = w - mark <= TOLL_WITHIN;
            if (!near || passage.past(passage.sentence(w)) || !announced(passage, w, what)) {
                continue;
            }
            NumberWords.Reading number = numbers.at(passage.words.folded(), passage.words.start(w));
            if (number != null && number.value().scale() <= 0 && !OtherNumber.is(passage, w, number)) {
                int end = Math.max(w + 1, passage.words.wordFrom(number.end()));
                found.add(Headcount.stated(
                        number.value().intValue(), passage.sentence(w), true, passage.wordSpan(w, end)));
                w = end - 1;
            }
        }
        return found;
    }

    /** Whether the words before a number say that it is the total of what is asked for. */
    private static boolean announced(Passage passage, int w, Cue what) {
        boolean to = passage.sameSentence(w - 1, w) && TO.contains(passage.words.word(w - 1));
        boolean number = false;
        boolean rise = false;
        boolean event = false;
        boolean toll = false;
        boolean taken = false;
        for (int i = w - 1; i >= Math.max(0, w - TOLL_WITHIN) && passage.sameSentence(i, w); i--) {
            String word = passage.words.word(i);
            boolean risen = RISE.contains(word);
            toll |= TOLLS.contains(word);
            if (i < w - BRINGING_WITHIN) {
                rise |= toll && risen;
                continue;
            }
            number |= NUMBER.contains(word);
            rise |= risen;
            taken |= passage.is(i, Cue.ARREST) || passage.is(i, Cue.GRASP) || passage.is(i, Cue.PEOPLE);
            event |= passage.is(i, what) || (what == Cue.ARREST && passage.is(i, Cue.GRASP));
        }
        int sentence = passage.sentence(w);
        boolean told = passage.has(sentence, what) || (sentence > 0 && passage.has(sentence - 1, what));
        int after = w + 1;
        boolean people = !passage.sameSentence(after, w)
                || passage.comma(w, after)
                || passage.is(after, Cue.PEOPLE)
                || passage.is(after, what);
        boolean dead = event || toll || (told && !taken && !passage.has(sentence, Cue.WOUND));
        boolean killed = what == Cue.KILL && people && dead;
        return (to && number && event) || (rise && number && event) || (rise && to && killed);
    }

    /** "The three will be tried": the people told of one by one, where a number says how many they are; null when none does. */
    @Nullable
    Headcount confirmed(List<Headcount> all, List<Passage> passages, int sum) {
        List<Headcount> told = all.stream().filter(c -> inText(c) && !c.part()).toList();
        int each = told.stream().mapToInt(Headcount::value).sum();
        if (told.size() < 2 || each <= sum) {
            return null;
        }
        Passage text = passages.getFirst();
        for (int w = 0; w + 1 < text.words.size(); w++) {
            if (!text.past(text.sentence(w)) && definite(text, w) == each) {
                return Headcount.stated(each, text.sentence(w), false, text.wordSpan(w, w + 2));
            }
        }
        return null;
    }

    /** The number of "the three will", "the three suspects", المتهمون الثلاثة, هەر سێ تۆمەتبار; 0 when a word begins none. */
    private int definite(Passage text, int w) {
        if (!text.sameSentence(w, w + 1)) {
            return 0;
        }
        String word = text.words.word(w);
        String next = text.words.word(w + 1);
        if (theirs(text, w)) {
            return number(word);
        }
        boolean harmed = text.is(w, Cue.KILL) || text.is(w, Cue.WOUND);
        boolean dual = text.is(w, Cue.DUAL) && word.startsWith("ال") && !harmed;
        if (dual || (BOTH.contains(word) && DOING.contains(next))) {
            return 2;
        }
        if (DEFINITE.contains(word) && next.endsWith(OF_THEM)) {
            return ofThem(next);
        }
        if (text.is(w, Cue.PEOPLE) && next.startsWith("ال") && next.length() > SHORTEST) {
            return number(next);
        }
        boolean people =
                text.sameSentence(w, w + 2) && (text.is(w + 2, Cue.PEOPLE) || DOING.contains(text.words.word(w + 2)));
        return DEFINITE.contains(word) && people ? whole(text, text.words.start(w + 1)) : 0;
    }

    /** Whether a numeral with the article stands for people by itself: وأن الثلاثة أودعوا. */
    private static boolean theirs(Passage text, int w) {
        String word = text.words.word(w);
        return word.startsWith("ال")
                && word.length() > SHORTEST
                && text.sameSentence(w - 1, w)
                && THAT.contains(text.words.word(w - 1));
    }

    /** The number of a numeral with the article; 0 for other words. */
    private int number(String definite) {
        NumberWords.Reading number = numbers.at(Fold.fold(definite.substring(2)), 0);
        return number == null || number.value().scale() > 0 ? 0 : number.value().intValue();
    }

    /** هەر سێکیان: all three of them. */
    private int ofThem(String word) {
        for (String ending : List.of("کیان", OF_THEM)) {
            String rest = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
            NumberWords.Reading number = rest.isEmpty() ? null : numbers.at(Fold.fold(rest), 0);
            if (number != null && number.end() == rest.length()) {
                return number.value().intValue();
            }
        }
        return 0;
    }

    private int whole(Passage text, int start) {
        NumberWords.Reading number = numbers.at(text.words.folded(), start);
        return number == null || number.value().scale() > 0 ? 0 : number.value().intValue();
    }
}
