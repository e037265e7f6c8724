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
    private static final int ALSO_WITHIN = 3;
    private static final int WARRANT_WITHIN = 6;
    private static final Set<String> WARRANT = Set.of("warrant", "warrants");
    private static final Set<String> ATTEMPTED = Set.of("attempted", "attempting");
    /** What is still to be done: لتوقيف. */
    private static final Set<String> INTENDED = WordLists.of("FigureReader.intended");

    /** Verbs that are only meant after "to", where nobody managed to. */
    private static final Set<String> BASE = WordLists.of("FigureReader.base");

    private static final Set<String> ABLE = WordLists.of("FigureReader.able");

    private static final Set<String> VICTIMS = WordLists.of("FigureReader.victims");

    /** After these stand people whom nothing was done to: لدى. */
    private static final Set<String> ASIDE = WordLists.of("FigureReader.aside");

    private static final Set<String> MIGRANTS = WordLists.of("FigureReader.migrants");

    /** What happens after an arrest to some of those arrested. */
    private static final Set<String> REMANDED = WordLists.of("FigureReader.remanded");

    /** "Three of the gunmen also died": no part of the two guards told of before. */
    private static final Set<String> ALSO = WordLists.of("FigureReader.also");

    private final PeopleReader people;
    private final CountTotal totals;
    private final ImpliedFigures implied = new ImpliedFigures();

    FigureReader(NumberWords numbers) {
        this.people = new PeopleReader(numbers);
        this.totals = new CountTotal(numbers);
    }

    /** Arrested, killed and wounded, each null when not stated. Who was taken to hospital was hurt where others died. */
    record Figures(
            @Nullable Found<Integer> arrested,
            @Nullable Found<Integer> killed,
            @Nullable Found<Integer> wounded) {}

    Figures read(List<Passage> passages, String lang) {
        List<List<People>> groups = new ArrayList<>();
        List<Coordination> lists = new ArrayList<>();
        for (Passage passage : passages) {
            List<People> found = people.read(passage, lang);
            groups.add(found);
            lists.add(new Coordination(passage, found, lang));
        }
        Found<Integer> killed = read(passages, groups, lists, Cue.KILL, lang);
        Found<Integer> wounded = read(passages, groups, lists, Cue.WOUND, lang);
        boolean treated = wounded == null && killed != null && killed.value() > 0;
        return new Figures(
                read(passages, groups, lists, Cue.ARREST, lang),
                killed,
                treated ? read(passages, groups, lists, Cue.TREATED, lang) : wounded);
    }

    private @Nullable Found<Integer> read(
            List<Passage> passages, List<List<People>> groups, List<Coordination> lists, Cue what, String lang) {
        List<Headcount> told = totals.stated(passages.getFirst(), what);
        if (!told.isEmpty()) {
            return Found.of(told.getLast().value(), told.getLast().span());
        }
        Found<Integer> inAll = inAll(passages, groups, what, lang);
        if (inAll != null) {
            return inAll;
        }
        List<Headcount> counts = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Denials.find(passages.get(i), what, counts);
            collect(passages.get(i), groups.get(i), lists.get(i), what, lang, counts);
        }
        denialsOfMore(counts);
        List<Headcount> whole =
                counts.stream().filter(c -> c.stated() && !c.part()).toList();
        Headcount gang = what == Cue.ARREST ? GangMembers.of(passages.getFirst(), groups.getFirst(), lang) : null;
        if (gang != null
                && (GangMembers.adds(counts, gang) || (counts.isEmpty() && states(passages.getFirst(), what)))) {
            return Found.of(gang.value(), gang.span());
        }
        if (!whole.isEmpty()) {
            return totals.of(whole, counts, passages);
        }
        List<Headcount> parts = counts.stream().filter(c -> c.stated()).toList();
        if (!parts.isEmpty()) {
            return Found.of(parts.getFirst().value(), parts.getFirst().span());
        }
        return singles(passages, counts, what);
    }

    /** "A total of 112 suspects", بەگشتی هەشت کەس: the number that says of itself that it is all; null where none does. */
    private static @Nullable Found<Integer> inAll(
            List<Passage> passages, List<List<People>> groups, Cue what, String lang) {
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            for (People group : groups.get(i)) {
                int event = group.stated() && !group.part() && CountTotal.inAll(passage, group)
                        ? event(passage, group, what, lang)
                        : -1;
                if (event >= 0 && !REMANDED.contains(passage.words.word(event))) {
                    return Found.of(group.count(), passage.wordSpan(group.from(), group.to()));
                }
            }
        }
        return null;
    }

    /** "So far nobody else has been arrested": takes back a denial that comes after the text told of somebody. */
    private static void denialsOfMore(List<Headcount> counts) {
        int told = counts.stream()
                .filter(c -> c.value() > 0 && !c.part() && c.span().field() == Evidence.Field.TEXT)
                .mapToInt(Headcount::sentence)
                .min()
                .orElse(Integer.MAX_VALUE);
        counts.removeIf(c -> c.value() == 0 && c.span().field() == Evidence.Field.TEXT && c.sentence() > told);
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
    private @Nullable Found<Integer> singles(List<Passage> passages, List<Headcount> counts, Cue what) {
        List<Headcount> text = counts.stream()
                .filter(c -> !c.part() && c.span().field() == Evidence.Field.TEXT)
                .toList();
        List<Headcount> title = counts.stream().filter(c -> !c.part()).toList();
        List<Headcount> singles = text.isEmpty() ? title : text;
        Found<Integer> said = what == Cue.ARREST ? implied.read(passages) : null;
        if (singles.isEmpty()) {
            return said;
        }
        Headcount first = singles.getFirst();
        int sum = first.value();
        List<Evidence> evidence = new ArrayList<>(List.of(first.span()));
        for (Headcount count : singles.subList(1, singles.size())) {
            boolean listed = first.place() != CountPlace.NONE && count.place() != CountPlace.NONE;
            if ((count.other() || listed) && count.sentence() != first.sentence()) {
                sum += count.value();
                evidence.add(count.span());
            }
        }
        Headcount confirmed = totals.confirmed(text, passages, sum);
        if (confirmed != null) {
            return Found.of(confirmed.value(), confirmed.span());
        }
        return said != null && said.value() > sum ? said : new Found<>(sum, evidence);
    }

    private static void collect(
            Passage passage, List<People> groups, Coordination lists, Cue what, String lang, List<Headcount> counts) {
        Headcount before = null;
        People last = null;
        int lastEvent = -1;
        int lastList = -1;
        for (int i = 0; i < groups.size(); i++) {
            People group = groups.get(i);
            int event = event(passage, group, what, lang);
            boolean found =
                    what == Cue.ARREST && migrants(passage, group) && besideOthers(passage, groups, event, lang);
            event = found ? -1 : event;
            boolean and = before != null && lists.start(i) == lastList && !group.part();
            if (event < 0) {
                continue;
            }
            if (last != null && again(passage, last, group, and)) {
                lastList = lists.start(i);
                continue;
            }
            boolean ofThese = group.part() && (!group.stated() || whole(passage, groups, i, what, lang));
            boolean kin = what == Cue.ARREST && PeopleTies.kin(passage, group) && !told(passage, group, counts);
            Headcount count = count(passage, group, ofThese, kin, event, lang);
            boolean apart = before != null
                    && last != null
                    && event != lastEvent
                    && !REMANDED.contains(passage.words.word(event))
                    && apart(passage, last, group, before, count);
            if (before != null && before.stated() && !group.stated() && event == lastEvent && !and && !apart) {
                continue;
            }
            if (before != null && (and || apart)) {
                counts.remove(before);
                count = before.with(count);
            }
            counts.add(count);
            if (!group.part() || before == null || before.part()) {
                before = count;
                last = group;
                lastEvent = event;
                lastList = lists.start(i);
            }
        }
    }

    /** Whether another word tells of others' arrest: "caught 94 migrants and detained seven smugglers". */
    private static boolean besideOthers(Passage passage, List<People> groups, int caught, String lang) {
        return groups.stream()
                .filter(group -> group.stated() && !migrants(passage, group))
                .mapToInt(group -> event(passage, group, Cue.ARREST, lang))
                .anyMatch(event -> event >= 0 && event != caught);
    }

    private static boolean migrants(Passage passage, People group) {
        for (int w = group.from(); w < group.to(); w++) {
            if (MIGRANTS.contains(passage.words.word(w))) {
                return true;
            }
        }
        return false;
    }

    /** Whether people were told of in the same words before. */
    private static boolean told(Passage passage, People group, List<Headcount> counts) {
        String words = passage.words.written(group.from(), group.to());
        return counts.stream()
                .filter(count -> count.span().field() == passage.field)
                .anyMatch(count -> passage.words
                        .original()
                        .substring(count.span().start(), count.span().end())
                        .equals(words));
    }

    /** Whether people are counted beside those before them: in a clause of their own, or of the other side. */
    private static boolean apart(Passage passage, People last, People group, Headcount before, Headcount count) {
        return !count.part()
                && !last.part()
                && (count.side().against(before.side()) || PeopleTies.apart(passage, last, group, count.fresh()));
    }

    /** Whether what happened to some of them is told of all of those they belong to: six were held, two of them women. */
    private static boolean whole(Passage passage, List<People> groups, int part, Cue what, String lang) {
        for (int i = part - 1; i >= 0; i--) {
            if (!groups.get(i).part()) {
                return event(passage, groups.get(i), what, lang) >= 0;
            }
        }
        return true;
    }

    /** The word of what happened to people in the operation that is announced; -1 where nothing did. */
    private static int event(Passage passage, People group, Cue what, String lang) {
        int event = passage.past(passage.sentence(group.from())) ? -1 : Happening.event(passage, group, what, lang);
        boolean arrest = what == Cue.ARREST;
        boolean not = event < 0
                || passage.has(passage.sentence(event), Cue.DENIES)
                || Denials.rejected(passage, group)
                || elsewhere(passage, group)
                || aside(passage, group)
                || (arrest && AtLarge.is(passage, group, Happening.verbFinal(lang)))
                || (what == Cue.KILL && ATTEMPTED.contains(before(passage, event)))
                || (arrest && (undone(passage, event) || suffering(passage, group)))
                || Happening.charged(passage, group, event, what);
        return not ? -1 : event;
    }

    /** لدى أحد المتهمين: with whom others had to do. */
    private static boolean aside(Passage passage, People group) {
        return passage.sameSentence(group.from() - 1, group.from())
                && ASIDE.contains(passage.words.word(group.from() - 1));
    }

    private static String before(Passage passage, int word) {
        return passage.sameSentence(word - 1, word) ? passage.words.word(word - 1) : "";
    }

    /** "They planned the attack in which six soldiers were killed": what happened in another event. */
    private static boolean elsewhere(Passage passage, People group) {
        int in = group.from() - 2;
        return passage.sameSentence(in - 1, group.from())
                && passage.words.word(in).equals("in")
                && passage.words.word(in + 1).equals("which")
                && !passage.comma(in - 1, in);
    }

    /** "Also died", "was detained as well", وأُدخل النظارة هو أيضاً. */
    private static boolean also(Passage passage, int event) {
        for (int w = event + 1; w <= event + ALSO_WITHIN && passage.sameSentence(w, event); w++) {
            if (passage.words.word(w).equals("ایضا")) {
                return true;
            }
        }
        return (passage.sameSentence(event - 1, event) && ALSO.contains(passage.words.word(event - 1)))
                || (passage.sameSentence(event + 1, event) && ALSO.contains(passage.words.word(event + 1)))
                || (passage.sameSentence(event + 2, event)
                        && passage.words.word(event + 1).equals("as")
                        && passage.words.word(event + 2).equals("well"));
    }

    /** Victims and hostages are not who is arrested. */
    private static boolean suffering(Passage passage, People group) {
        for (int w = group.from(); w < group.to(); w++) {
            String word = passage.words.word(w);
            if (VICTIMS.contains(word) || (word.startsWith("ال") && VICTIMS.contains(word.substring(2)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean again(Passage passage, People last, People group, boolean and) {
        boolean apposed = !and && !group.stated() && PeopleTies.apposed(passage, last, group);
        return apposed || PeopleTies.same(passage, last, group);
    }

    private static Headcount count(Passage passage, People group, boolean part, boolean kin, int event, String lang) {
        int sentence = passage.sentence(group.from());
        boolean fresh = Fresh.is(passage, group, lang);
        boolean also = also(passage, event);
        return new Headcount(
                group.count(),
                sentence,
                passage.field == Evidence.Field.TITLE || passage.lead(sentence, LEAD),
                part && !also,
                passage.has(sentence, Cue.OTHER)
                        || also
                        || kin
                        || SinglePerson.soraniAlso(passage.words.word(group.from()))
                        || (fresh && passage.has(sentence, Cue.NEXT))
                        || CountTotal.further(passage, group),
                group.stated(),
                fresh,
                CountPlace.of(passage, group.from()),
                CountTotal.ordinal(passage, group),
                false,
                Side.of(passage, group, event),
                passage.wordSpan(group.from(), group.to()));
    }

    /** "A warrant was issued for the arrest of": one that is still to come. */
    private static boolean warranted(Passage passage, int event) {
        boolean sought = before(passage, event).equals("the")
                && before(passage, event - 1).equals("for");
        for (int w = event - 1; sought && w >= event - WARRANT_WITHIN && passage.sameSentence(w, event); w--) {
            if (WARRANT.contains(passage.words.word(w))) {
                return true;
            }
        }
        return false;
    }

    /** "Was questioned but not detained", "a petition to detain", من دون أن يقبض على, العمل جار لتوقيف شخص خامس. */
    private static boolean undone(Passage passage, int event) {
        if (warranted(passage, event)) {
            return true;
        }
        if (INTENDED.contains(passage.words.word(event))
                || (passage.sameSentence(event - 1, event) && INTENDED.contains(passage.words.word(event - 1)))) {
            return true;
        }
        boolean to = passage.sameSentence(event - 2, event)
                && passage.words.word(event - 1).equals("to");
        if (to && BASE.contains(passage.words.word(event)) && !ABLE.contains(passage.words.word(event - 2))) {
            return true;
        }
        boolean that = passage.sameSentence(event - 2, event)
                && passage.words.word(event - 1).equals("ان")
                && passage.is(event - 2, Cue.NO);
        return that || (passage.is(event - 1, Cue.NO) && passage.sameSentence(event - 1, event));
    }
}
