package blotter.enrich;

import blotter.release.Evidence;
import blotter.release.Found;
import blotter.text.NumberWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the people arrested, killed or wounded in the operation that is announced. The total of the title or the lead
 * wins over its parts; a second operation is added; "no arrests" is zero, and nothing said is null. Single people (the
 * driver was detained) count where no number is given, and beside one.
 */
final class FigureReader {
    private static final int LEAD = 2;
    private static final int MEMBERS_WITHIN = 8;
    private static final int JOINED_WITHIN = 7;
    private static final int OWN_WITHIN = 6;
    private static final int LISTED_WITHIN = 2;
    /** What is still to be done: لتوقيف. */
    private static final Set<String> INTENDED = WordLists.of("FigureReader.intended");

    private static final Set<String> KIN = WordLists.of("FigureReader.kin");
    private static final Set<String> OR = WordLists.of("FigureReader.or");
    private static final Set<String> ALL = WordLists.of("FigureReader.all");
    private static final Set<String> AND = WordLists.of("FigureReader.and");
    /** What joins people to others: and, along with. */
    private static final Set<String> ALONG = WordLists.of("FigureReader.along");

    private static final Set<String> OWN = WordLists.of("FigureReader.own");
    private static final Set<String> EVERYBODY = WordLists.of("FigureReader.everybody");
    private static final Set<String> NOBODY = WordLists.of("FigureReader.nobody");
    private final PeopleReader people;
    private final CountTotal totals;
    private final ImpliedFigures implied = new ImpliedFigures();

    FigureReader(NumberWords numbers) {
        this.people = new PeopleReader(numbers);
        this.totals = new CountTotal(numbers);
    }

    /** Arrested, killed and wounded, each null when not stated. */
    record Figures(
            @Nullable Found<Integer> arrested,
            @Nullable Found<Integer> killed,
            @Nullable Found<Integer> wounded) {}

    Figures read(List<Passage> passages, String lang) {
        List<List<People>> groups = new ArrayList<>();
        for (Passage passage : passages) {
            groups.add(people.read(passage, lang));
        }
        return new Figures(
                read(passages, groups, Cue.ARREST, lang),
                read(passages, groups, Cue.KILL, lang),
                read(passages, groups, Cue.WOUND, lang));
    }

    private @Nullable Found<Integer> read(List<Passage> passages, List<List<People>> groups, Cue what, String lang) {
        List<Count> told = totals.stated(passages.getFirst(), what);
        if (!told.isEmpty()) {
            return Found.of(told.getLast().value(), told.getLast().span());
        }
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            none(passages.get(i), what, counts);
            collect(passages.get(i), groups.get(i), what, lang, counts);
        }
        List<Count> whole = counts.stream().filter(c -> c.stated() && !c.part()).toList();
        Count gang = what == Cue.ARREST ? gang(passages.getFirst(), groups.getFirst(), lang) : null;
        if (gang != null && (adds(counts, gang) || (counts.isEmpty() && states(passages.getFirst(), what)))) {
            return Found.of(gang.value(), gang.span());
        }
        if (!whole.isEmpty()) {
            return totals.of(whole, counts, passages);
        }
        List<Count> parts = counts.stream().filter(c -> c.stated()).toList();
        if (!parts.isEmpty()) {
            return Found.of(parts.getFirst().value(), parts.getFirst().span());
        }
        return singles(passages, counts, what);
    }

    /** The members of a gang that the lead says was broken up, of whom the text then tells how each was taken. */
    private static @Nullable Count gang(Passage text, List<People> groups, String lang) {
        for (People group : groups) {
            int sentence = text.sentence(group.from());
            boolean lead = sentence < LEAD && text.has(sentence, Cue.ACT) && !text.past(sentence);
            boolean members = false;
            for (int w = Math.max(0, group.from() - MEMBERS_WITHIN); w < group.from(); w++) {
                members |= text.is(w, Cue.GANG) && text.sameSentence(w, group.from());
            }
            if (lead
                    && members
                    && group.stated()
                    && !group.part()
                    && Happening.event(text, group, Cue.ARREST, lang) < 0) {
                return Count.stated(group.count(), sentence, true, text.wordSpan(group.from(), group.to()));
            }
        }
        return null;
    }

    /** Whether those taken one by one are just the gang's members. */
    private static boolean adds(List<Count> counts, Count gang) {
        return counts.stream()
                        .filter(c -> c.stated() && c.span().field() == Evidence.Field.TEXT)
                        .mapToInt(Count::value)
                        .sum()
                == gang.value();
    }

    private static boolean states(Passage text, Cue what) {
        for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
            if (text.has(sentence, what) && !text.past(sentence)) {
                return true;
            }
        }
        return false;
    }

    /** Where no number is given: the single people of the first sentence that tells of it, and who was taken "also". */
    private @Nullable Found<Integer> singles(List<Passage> passages, List<Count> counts, Cue what) {
        List<Count> text = counts.stream()
                .filter(c -> !c.part() && c.span().field() == Evidence.Field.TEXT)
                .toList();
        List<Count> title = counts.stream().filter(c -> !c.part()).toList();
        List<Count> singles = text.isEmpty() ? title : text;
        Found<Integer> said = what == Cue.ARREST ? implied.read(passages) : null;
        if (singles.isEmpty()) {
            return said;
        }
        Count first = singles.getFirst();
        int sum = first.value();
        List<Evidence> evidence = new ArrayList<>(List.of(first.span()));
        for (Count count : singles.subList(1, singles.size())) {
            boolean listed = first.place() != CountPlace.NONE && count.place() != CountPlace.NONE;
            if ((count.other() || listed) && count.sentence() != first.sentence()) {
                sum += count.value();
                evidence.add(count.span());
            }
        }
        Count confirmed = totals.confirmed(text, passages, sum);
        if (confirmed != null) {
            return Found.of(confirmed.value(), confirmed.span());
        }
        return said != null && said.value() > sum ? said : new Found<>(sum, evidence);
    }

    private static void collect(Passage passage, List<People> groups, Cue what, String lang, List<Count> counts) {
        Count before = null;
        People last = null;
        int lastEvent = -1;
        for (People group : groups) {
            int sentence = passage.sentence(group.from());
            int event = passage.past(sentence) ? -1 : Happening.event(passage, group, what, lang);
            boolean free = what == Cue.ARREST && AtLarge.is(passage, group, Happening.verbFinal(lang));
            if (event < 0
                    || free
                    || (what == Cue.ARREST && undone(passage, event))
                    || Happening.charged(passage, group, event, what)) {
                continue;
            }
            Count count = new Count(
                    group.count(),
                    sentence,
                    passage.field == Evidence.Field.TITLE || sentence < LEAD,
                    group.part(),
                    passage.has(sentence, Cue.OTHER) || CountTotal.further(passage, group),
                    group.stated(),
                    CountPlace.of(passage, group.from()),
                    CountTotal.ordinal(passage, group),
                    false,
                    passage.wordSpan(group.from(), group.to()));
            if (before != null && last != null && !group.stated() && apposed(passage, last, group)) {
                continue;
            }
            if (before != null && last != null && same(passage, last, group)) {
                continue;
            }
            boolean and = before != null
                    && last != null
                    && !group.part()
                    && (joined(passage, last, group) || listed(passage, last, group));
            boolean apart = before != null
                    && last != null
                    && (group.stated() || also(passage, group) || fallen(passage, group))
                    && !last.part()
                    && !group.part()
                    && event != lastEvent
                    && apart(passage, last, group);
            if (before != null && (and || apart)) {
                counts.remove(before);
                count = new Count(
                        before.value() + count.value(),
                        sentence,
                        before.lead(),
                        before.part(),
                        before.other(),
                        before.stated() || count.stated(),
                        before.place(),
                        0,
                        true,
                        new Evidence.Span(
                                passage.field,
                                before.span().start(),
                                count.span().end()));
            }
            counts.add(count);
            if (!group.part() || before == null || before.part()) {
                before = count;
                last = group;
                lastEvent = event;
            }
        }
    }

    /** "The owner, an expatriate, ...": the same man again. */
    private static boolean apposed(Passage passage, People a, People b) {
        if (a.stated()
                || !passage.sameSentence(a.from(), b.from())
                || b.from() - a.to() > 3
                || nextItem(passage, a, b)) {
            return false;
        }
        if (b.from() == a.to() && passage.words.folded().at(passage.words.start(b.from())) != 'و') {
            return true;
        }
        if (passage.sameSentence(b.from() - 1, b.from()) && KIN.contains(passage.words.word(b.from() - 1))) {
            return false;
        }
        boolean comma = passage.comma(a.to() - 1, a.to());
        for (int w = a.to(); w < b.from(); w++) {
            comma &= !passage.words.word(w).equals("and")
                    && !passage.words.word(w).equals("و");
        }
        return comma && passage.words.folded().at(passage.words.start(b.from())) != 'و';
    }

    /** "All four": those of whom was just spoken, هەر چوار, all of the same number. */
    private static boolean same(Passage passage, People a, People b) {
        String before = passage.sameSentence(b.from() - 1, b.from()) ? passage.words.word(b.from() - 1) : "";
        boolean all = ALL.contains(before) || passage.words.word(b.from()).equals("both");
        return a.stated() && b.stated() && a.count() == b.count() && all;
    }

    /** "The driver and four others", "one in Ranya and two in Zakho": with "and" between, and nothing else done. */
    private static boolean joined(Passage passage, People a, People b) {
        if (nextItem(passage, a, b)) {
            return true;
        }
        if (!passage.sameSentence(a.from(), b.from()) || b.from() - a.to() > JOINED_WITHIN) {
            return false;
        }
        char first = passage.words.folded().at(passage.words.start(b.from()));
        boolean and = first == 'و' && !passage.words.word(b.from()).startsWith("واحد");
        String beside = passage.words.word(b.from() - 1);
        boolean elided = b.to() - b.from() == 1
                && b.stated()
                && (first == 'و' || beside.equals("and") || beside.equals("و"))
                && passage.sameSentence(b.to(), b.from())
                && (passage.words.word(b.to()).equals("in")
                        || passage.words.word(b.to()).equals("فی"));
        if (elided || (beside.equals("مع") && !a.stated() && !b.stated())) {
            return true;
        }
        for (int w = a.to(); w < b.from(); w++) {
            String word = passage.words.word(w);
            and |= ALONG.contains(word);
            Cue cue = passage.cue(w);
            if ((cue != null && cue.done()) || cue == Cue.HARM || cue == Cue.PART) {
                return false;
            }
        }
        return and;
    }

    /** "The director, his deputy, two accountants": after a comma his and a number tell of further people. */
    private static boolean listed(Passage passage, People a, People b) {
        boolean near = passage.sameSentence(a.from(), b.from()) && b.from() - a.to() <= LISTED_WITHIN;
        boolean further = b.stated() || KIN.contains(passage.words.word(b.from() - 1));
        boolean singles = !a.stated() || KIN.contains(passage.words.word(b.from() - 1));
        if (!near || !further || !singles || !passage.comma(a.to() - 1, a.to())) {
            return false;
        }
        for (int w = a.to(); w < b.from(); w++) {
            Cue cue = passage.cue(w);
            if ((cue != null && cue.done()) || cue == Cue.HARM || cue == Cue.PART) {
                return false;
            }
        }
        return true;
    }

    /** Whether somebody is the first of another line of the same list: "- Rochdale: a woman". */
    private static boolean nextItem(Passage passage, People a, People b) {
        boolean line = false;
        for (int w = a.to(); w <= b.from() && passage.sameSentence(a.from(), b.from()); w++) {
            line |= passage.between(w).indexOf('\n') >= 0;
        }
        return line;
    }

    /** واستشهد مقاتل: after "and killed", a single one is one more. */
    private static boolean fallen(Passage passage, People group) {
        int verb = group.from() - 1;
        return passage.is(verb, Cue.KILL)
                && passage.sameSentence(verb, group.from())
                && passage.words.folded().at(passage.words.start(verb)) == 'و';
    }

    /** Sorani ەکەش: "the gunman too". */
    private static boolean also(Passage passage, People group) {
        return group.to() - group.from() == 1
                && passage.words.word(group.from()).endsWith("هکهش");
    }

    /** "The driver was held, and two who waited for him were caught later": a clause of its own tells of further people. */
    private static boolean apart(Passage passage, People a, People b) {
        if (!passage.sameSentence(a.from(), b.from())) {
            return false;
        }
        for (int w = b.from() - 1; w >= Math.max(a.to(), b.from() - 2); w--) {
            String word = passage.words.word(w);
            boolean joined = passage.is(w, Cue.KILL) && passage.words.folded().at(passage.words.start(w)) == 'و';
            if (joined || AND.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** "Was questioned but not detained", العمل جار لتوقيف شخص خامس. */
    private static boolean undone(Passage passage, int event) {
        if (INTENDED.contains(passage.words.word(event))
                || (passage.sameSentence(event - 1, event) && INTENDED.contains(passage.words.word(event - 1)))) {
            return true;
        }
        return passage.is(event - 1, Cue.NO) && passage.sameSentence(event - 1, event);
    }

    /** "No arrests", لم يعتقل أحد, کەس دەستگیرنەکرا: zero, where the operation is spoken of. */
    private static void none(Passage passage, Cue what, List<Count> counts) {
        for (int w = 0; w < passage.words.size(); w++) {
            boolean never = passage.is(w, what == Cue.ARREST ? Cue.UNARRESTED : Cue.UNHARMED) && what != Cue.WOUND;
            if (!never && !(passage.is(w, what) && denied(passage, w))) {
                continue;
            }
            int sentence = passage.sentence(w);
            if (!passage.past(sentence) && !(what != Cue.ARREST && ownForce(passage, w))) {
                boolean lead = passage.field == Evidence.Field.TITLE || sentence < LEAD;
                int from = Math.max(0, w - 2);
                while (!passage.sameSentence(from, w)) {
                    from++;
                }
                counts.add(Count.stated(0, sentence, lead, passage.wordSpan(from, w + 1)));
            }
        }
    }

    /** Whether what did not happen is told of the force alone: "no member of the force was hurt". */
    private static boolean ownForce(Passage passage, int w) {
        boolean own = false;
        for (int i = Math.max(0, w - OWN_WITHIN); i <= w + OWN_WITHIN; i++) {
            if (passage.sameSentence(i, w)) {
                own |= OWN.contains(passage.words.word(i));
                if (EVERYBODY.contains(passage.words.word(i))) {
                    return false;
                }
            }
        }
        return own;
    }

    private static boolean denied(Passage passage, int w) {
        boolean or = false;
        for (int b = w - 1; b >= Math.max(0, w - 6) && passage.sameSentence(b, w); b--) {
            if (passage.is(b, Cue.NO) || NOBODY.contains(passage.words.word(b))) {
                return !passage.comma(b, b + 1);
            }
            or |= OR.contains(passage.words.word(b));
            or |= passage.words.word(b).equals("and") || passage.words.word(b).equals("و");
            Cue cue = passage.cue(b);
            if (cue != null && cue.done() && cue != passage.cue(w) && !or) {
                return false;
            }
        }
        return false;
    }
}
