package blotter.enrich;

import blotter.release.Evidence;
import blotter.release.Found;
import blotter.text.Fold;
import blotter.text.NumberWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the people arrested, killed or wounded in the operation that is announced. The total of the title or the lead
 * wins over its parts; a second operation is added; "no arrests" is zero, and nothing said is null.
 */
final class FigureReader {
    private static final int LEAD = 2;
    private static final int NOUN_WITHIN = 4;
    private static final int MOST = 20_000;
    private final NumberWords numbers;
    private final ImpliedFigures implied = new ImpliedFigures();

    FigureReader(NumberWords numbers) {
        this.numbers = numbers;
    }

    private record Count(int value, boolean lead, boolean part, boolean other, boolean weak, Evidence.Span span) {}

    @Nullable
    Found<Integer> read(List<Passage> passages, Cue what, String lang) {
        List<Count> counts = new ArrayList<>();
        for (Passage passage : passages) {
            collect(passage, what, lang, counts);
        }
        List<Count> whole = counts.stream().filter(c -> !c.part && !c.weak).toList();
        List<Count> parts = counts.stream().filter(c -> c.part && !c.weak).toList();
        if (whole.isEmpty() && !parts.isEmpty()) {
            whole = counts.stream()
                    .filter(c -> c.weak && c.lead && !c.part)
                    .limit(1)
                    .toList();
        }
        if (counts.isEmpty() && what == Cue.ARREST) {
            return implied.read(passages);
        }
        if (whole.isEmpty()) {
            return parts.isEmpty() ? null : found(parts.subList(0, 1));
        }
        List<Count> lead = whole.stream().filter(c -> c.lead).toList();
        List<Count> first =
                lead.isEmpty() ? whole.stream().filter(c -> !c.other).toList() : lead;
        Count total = (first.isEmpty() ? whole : first)
                .stream().max((a, b) -> Integer.compare(a.value, b.value)).orElseThrow();
        int sum = total.value;
        List<Evidence> evidence = new ArrayList<>(List.of(total.span));
        for (Count count : whole) {
            if (!count.equals(total) && count.other && total.span.field() == Evidence.Field.TEXT) {
                sum += count.value;
                evidence.add(count.span);
            } else if (!count.equals(total) && count.value == total.value) {
                evidence.add(count.span);
            }
        }
        return new Found<>(sum, evidence);
    }

    private static Found<Integer> found(List<Count> counts) {
        int sum = counts.stream().mapToInt(Count::value).sum();
        return new Found<>(sum, counts.stream().<Evidence>map(Count::span).toList());
    }

    private void collect(Passage passage, Cue what, String lang, List<Count> counts) {
        boolean added = false;
        for (int w = 0; w < passage.words.size(); w++) {
            int sentence = passage.sentence(w);
            boolean stated = passage.has(sentence, what);
            boolean weak = !stated && what == Cue.ARREST && passage.has(sentence, Cue.ACT);
            if (passage.past(sentence) || (!stated && !weak)) {
                continue;
            }
            boolean lead = passage.field == Evidence.Field.TITLE || sentence < LEAD;
            if (stated && none(passage, w, what)) {
                counts.add(new Count(0, lead, false, false, false, passage.wordSpan(Math.max(0, w - 2), w + 1)));
                continue;
            }
            Count count = count(passage, w, what, lang, lead, weak);
            if (count != null) {
                int last = counts.size() - 1;
                added = last >= 0 && !weak && one(passage, w) && sameSentence(passage, counts.get(last), w);
                if (added) {
                    Count before = counts.removeLast();
                    Evidence.Span both = new Evidence.Span(
                            passage.field, before.span.start(), Math.max(count.span.end(), before.span.end()));
                    counts.add(
                            new Count(before.value + count.value, before.lead, before.part, before.other, false, both));
                } else {
                    counts.add(count);
                }
            }
        }
    }

    /** "... in Ranya and one in Zakho": a bare number after "and" that goes on with a place adds to the one before. */
    private static boolean one(Passage passage, int w) {
        return w > 0
                && passage.words.word(w - 1).equals("and")
                && w + 1 < passage.words.size()
                && passage.words.word(w + 1).equals("in");
    }

    private static boolean sameSentence(Passage passage, Count before, int w) {
        return before.span.field() == passage.field && passage.sentenceAt(before.span.start()) == passage.sentence(w);
    }

    private static boolean none(Passage passage, int w, Cue what) {
        if (passage.cue(w) != what) {
            return false;
        }
        for (int b = w - 1; b >= Math.max(0, w - 3) && passage.sameSentence(b, w); b--) {
            String word = passage.words.word(b);
            if (word.equals("no") || word.equals("without") || word.equals("ای") || word.equals("هیچ")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Count count(Passage passage, int w, Cue what, String lang, boolean lead, boolean weak) {
        int start = passage.words.start(w);
        boolean dual = passage.cue(w) == Cue.DUAL;
        NumberWords.Reading number =
                dual ? new NumberWords.Reading(BigDecimal.TWO, passage.words.end(w), false) : number(passage, w);
        if (number == null
                || number.value().scale() > 0
                || number.value().intValue() > MOST
                || number.value().intValue() == 0
                || follows(passage, w)) {
            return null;
        }
        if (passage.dates.stream()
                .anyMatch(d -> d.start() <= passage.words.folded().start(start)
                        && passage.words.folded().start(start) < d.end())) {
            return null;
        }
        int after = passage.words.wordFrom(number.end());
        int noun = dual ? w : noun(passage, after, w);
        boolean paired =
                w > 0 && passage.cue(w - 1) == Cue.PEOPLE && number.value().intValue() <= 2 && !number.digits();
        boolean bare = one(passage, w)
                || (directly(passage, w, what)
                        && after < passage.words.size()
                        && passage.words.word(after).equals("in"))
                || passive(passage, after, w, what);
        if (noun < 0 && !paired && !bare) {
            return null;
        }
        int end = noun < 0 ? after : noun + 1;
        if (!weak && nearest(passage, w, end, lang, what) != what) {
            return null;
        }
        boolean part = part(passage, w, after, noun);
        boolean other = passage.has(passage.sentence(w), Cue.OTHER);
        return new Count(
                number.value().intValue(),
                lead,
                part,
                other,
                weak,
                passage.wordSpan(paired ? w - 1 : w, Math.max(end, w + 1)));
    }

    /** "Eleven were injured": a number that is itself the subject. */
    private static boolean passive(Passage passage, int after, int w, Cue what) {
        if (after >= passage.words.size() || passage.comma(after - 1, after)) {
            return false;
        }
        boolean verb = after + 1 < passage.words.size()
                && (passage.words.word(after).equals("were")
                        || passage.words.word(after).equals("was"));
        return passage.sameSentence(after, w)
                && (passage.cue(after) == what || (verb && passage.cue(after + 1) == what));
    }

    /** The number a word begins, also under a particle: بأربعة. */
    private NumberWords.@Nullable Reading number(Passage passage, int w) {
        int start = passage.words.start(w);
        NumberWords.Reading number = numbers.at(passage.words.folded(), start);
        boolean particle =
                number == null && passage.words.folded().at(start) == 'ب' && passage.words.end(w) - start > 3;
        if (!particle) {
            return number;
        }
        String word = passage.words.word(w).substring(1);
        NumberWords.Reading bare = numbers.at(Fold.fold(word), 0);
        return bare == null || bare.end() < word.length()
                ? null
                : new NumberWords.Reading(bare.value(), passage.words.end(w), false);
    }

    private static boolean directly(Passage passage, int w, Cue what) {
        return w > 0 && passage.cue(w - 1) == what;
    }

    /** Whether the number belongs to an article of law, an age or a name: المادة 28, Article 4. */
    private static boolean follows(Passage passage, int w) {
        if (w == 0) {
            return false;
        }
        String before = passage.words.word(w - 1);
        return before.equals("article")
                || before.startsWith("الماد")
                || before.startsWith("ماده")
                || before.equals("رقم")
                || before.equals("no")
                || before.startsWith("مادده")
                || before.equals("aged");
    }

    private static int noun(Passage passage, int after, int w) {
        for (int i = after; i < after + NOUN_WITHIN && passage.sameSentence(i, w); i++) {
            if (i > after && passage.comma(i - 1, i)) {
                return -1;
            }
            if (passage.cue(i) == Cue.PEOPLE || passage.cue(i) == Cue.PART) {
                return i;
            }
            String word = passage.words.word(i);
            if (passage.cue(i) == Cue.SEIZE || word.equals("and") || word.equals("و") || word.equals("attacks")) {
                return -1;
            }
            if (word.equals("دیکه") || word.equals("دیکهیان")) {
                return i;
            }
        }
        return -1;
    }

    /** The cue that rules a number: in Kurdish and Turkish the next one, elsewhere the nearest. */
    private static @Nullable Cue nearest(Passage passage, int from, int to, String lang, Cue what) {
        boolean verbFinal = lang.equals("ckb") || lang.equals("kmr") || lang.equals("tr");
        for (int distance = 1; distance < 40; distance++) {
            int after = to - 1 + distance;
            Cue next = passage.sameSentence(after, from) ? passage.cue(after) : null;
            if (rules(next, what)) {
                return next;
            }
            int before = from - distance;
            Cue previous = !verbFinal && passage.sameSentence(before, from) ? passage.cue(before) : null;
            if (rules(previous, what)) {
                return previous;
            }
        }
        return verbFinal ? what : null;
    }

    private static boolean rules(@Nullable Cue cue, Cue what) {
        return switch (cue) {
            case null -> false;
            case ARREST, KILL, CONVICT -> true;
            case WOUND -> what == Cue.WOUND || what == Cue.KILL;
            default -> false;
        };
    }

    private static boolean part(Passage passage, int w, int after, int noun) {
        for (int i = Math.max(0, w - 3); i < w; i++) {
            if (passage.cue(i) == Cue.PART && passage.sameSentence(i, w)) {
                return true;
            }
        }
        boolean next = passage.cue(after) == Cue.PART && passage.sameSentence(after, w);
        boolean of = noun > after
                && (passage.words.word(after).equals("of")
                        || passage.words.word(after).equals("من")
                        || passage.words.word(after).equals("له"));
        return next || of;
    }
}
