package blotter.enrich.agency;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.lexicon.WordOrder;
import blotter.enrich.passage.NamedAgency;
import blotter.enrich.passage.Passage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells who says it: the agency beside a word of saying, or an agency that only says where another belongs. */
final class Saying {
    private static final int BEFORE = 4;
    private static final int SAY_AFTER = 7;
    private static final int SAY_AFTER_VERB_FINAL = 9;
    /** After these a new clause tells what was said; whoever acts in it does not say it. */
    private static final Set<String> THAT = WordLists.of("Saying.that");

    private static final Set<String> SPEAKERS = WordLists.of("Saying.speakers");
    /** سەر بە وەزارەتی ناوخۆ. */
    private static final int BELONGING_WITHIN = 6;

    private static final int PART_WITHIN = 3;
    private static final Set<String> BELONGING = WordLists.of("Saying.belonging");

    private static final int TOGETHER_WITHIN = 8;
    /** Words of a line that only says who speaks. */
    private static final int LABEL = 9;

    private Saying() {}

    /** وزير الاتصالات كريم عودة: and his words below: whether a line of its own says who speaks, and names none of the agencies. */
    static boolean labelled(List<NamedAgency> seen, Passage passage) {
        for (int w = 1; w < Math.min(LABEL, passage.words().size()); w++) {
            String gap = passage.between(w);
            int line = w;
            if (gap.indexOf(':') >= 0 && gap.indexOf('\n') >= 0) {
                return seen.stream()
                        .filter(one -> one.passage().equals(passage))
                        .noneMatch(one -> one.named().from() < line);
            }
        }
        return false;
    }

    static boolean colon(NamedAgency one) {
        return one.named().from() == 0
                && one.named().to() < one.passage().words().size()
                && one.passage().comma(one.named().to() - 1, one.named().to());
    }

    /** Whether a word of saying belongs to the agency: after it, before it in Arabic, at the clause's end in Kurdish. */
    static boolean says(List<NamedAgency> seen, int i, String lang) {
        if (partOfAnother(seen, i)) {
            return false;
        }
        Passage passage = seen.get(i).passage();
        int from = seen.get(i).named().from();
        int to = end(seen, i);
        Boolean told = before(passage, from, lang);
        if (told != null) {
            return told;
        }
        return lang.equals("ar")
                ? quotedFrom(passage, from, to)
                : after(passage, from, to, lang) || (lang.equals("en") && together(seen, i));
    }

    /** The end of the agency with that which it is part of. */
    private static int end(List<NamedAgency> seen, int i) {
        int last = i;
        while (last + 1 < seen.size() && partOfAnother(seen, last + 1)) {
            last++;
        }
        return seen.get(last).named().to();
    }

    /** "The US Attorney and the Special Agent in Charge of the FBI announced": the first of two that say it. */
    private static boolean together(List<NamedAgency> seen, int i) {
        if (i + 1 == seen.size()) {
            return false;
        }
        Passage passage = seen.get(i).passage();
        int to = seen.get(i).named().to();
        NamedAgency next = seen.get(i + 1);
        int gap = next.named().from() - to;
        boolean near = next.passage().equals(passage)
                && gap > 0
                && gap <= TOGETHER_WITHIN
                && passage.sameSentence(to, next.named().from())
                && passage.words().word(to).equals("and");
        for (int w = passage.opening(seen.get(i).named().from());
                near && w < next.named().from();
                w++) {
            Cue cue = passage.cue(w);
            near = cue != Cue.SAY && (cue == null || !cue.done());
        }
        return near && after(passage, next.named().from(), next.named().to(), "en");
    }

    /** What the words before an agency say of whether it speaks; null where they say nothing. */
    private static @Nullable Boolean before(Passage passage, int from, String lang) {
        for (int w = from - 1; w >= Math.max(0, from - BEFORE) && passage.sameSentence(w, from); w--) {
            Cue cue = passage.cue(w);
            String word = passage.words().word(w);
            if (cue == Cue.SAY && lang.equals("en")) {
                boolean speaks = word.equals("to") || SPEAKERS.contains(word) || inverted(passage, w, from);
                return speaks ? Boolean.TRUE : null;
            }
            if (cue == Cue.SAY) {
                return lang.equals("ar") || from - w <= 2;
            }
            if ((cue != null && cue.done()) || THAT.contains(word)) {
                return null;
            }
        }
        return null;
    }

    /** نقلت عن الشرطة قولها: quoted from the agency. */
    private static boolean quotedFrom(Passage passage, int from, int to) {
        return from > 0
                && passage.words().word(from - 1).equals("عن")
                && passage.sameSentence(to, from)
                && passage.words().word(to).startsWith("قول");
    }

    private static boolean after(Passage passage, int from, int to, String lang) {
        boolean english = lang.equals("en");
        int reach = WordOrder.verbFinal(lang) ? SAY_AFTER_VERB_FINAL : SAY_AFTER;
        for (int w = to; w < to + reach && passage.sameSentence(w, from); w++) {
            Cue cue = passage.cue(w);
            if (cue == Cue.SAY) {
                return true;
            }
            boolean clause = w > to + 1 && passage.comma(w - 1, w);
            boolean office = passage.words().capital(w) && passage.words().capital(w + 1); // NCA Operations Manager
            if (english && (clause || (cue != null && cue.done() && !office))) {
                return false;
            }
        }
        return false;
    }

    /** "...", said the office: a word of saying after a quotation, its speaker straight after it. */
    private static boolean inverted(Passage passage, int say, int from) {
        if (say == 0 || from - say > 2) {
            return false;
        }
        String gap = passage.words()
                .original()
                .substring(
                        passage.words().folded().end(passage.words().end(say - 1) - 1),
                        passage.words().folded().start(passage.words().start(say)));
        return gap.indexOf('"') >= 0 || gap.indexOf('\u201D') >= 0;
    }

    /** Whether it only says where the agency before it belongs: "of the", في, لە. */
    static boolean partOfAnother(List<NamedAgency> seen, int i) {
        if (i == 0) {
            return false;
        }
        NamedAgency one = seen.get(i);
        NamedAgency before = seen.get(i - 1);
        int gap = one.named().from() - before.named().to();
        if (before.passage() != one.passage()
                || gap < 0
                || gap > BELONGING_WITHIN
                || before.agency().id().equals(one.agency().id())) {
            return false;
        }
        if (belongs(one.passage(), before.named().to(), one.named().from())) {
            return true;
        }
        if (gap > PART_WITHIN) {
            return false;
        }
        if (gap == 1 && one.passage().words().word(before.named().to()).equals("له")) {
            return true; // هەواڵگریی سەربازی لە وەزارەتی بەرگری
        }
        for (int w = before.named().to(); w < one.named().from(); w++) {
            String word = one.passage().words().word(w);
            if (word.equals("of") || word.equals("at") || word.equals("فی") || word.equals("within")) {
                return true;
            }
        }
        return gap == 0
                && !one.passage().comma(one.named().from() - 1, one.named().from());
    }

    private static boolean belongs(Passage passage, int from, int to) {
        for (int w = from; w < to; w++) {
            if (BELONGING.contains(passage.words().word(w) + " " + passage.beside(w + 1, w))) {
                return w + 2 == to;
            }
        }
        return false;
    }

    static boolean quoted(Passage passage, int to) {
        for (int w = to; w < to + 4 && passage.sameSentence(w, to - 1); w++) {
            String word = passage.words().word(w);
            if (word.equals("quoted") || word.equals("estimated") || word.equals("source")) {
                return true;
            }
        }
        return false;
    }
}
