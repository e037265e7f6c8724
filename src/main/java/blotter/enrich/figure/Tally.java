package blotter.enrich.figure;

import blotter.enrich.event.Ordinal;
import blotter.enrich.event.SoraniClause;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.SoraniNoun;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import blotter.enrich.people.CountPlace;
import blotter.enrich.people.PeopleReader;
import blotter.release.Evidence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the people of a passage to whom something happened, group by group. Those of one list become one count, "the driver and
 * four others", and so do those of a clause beside it; who is only told of again, "the owner, an expatriate", is left out.
 */
final class Tally {
    private static final int LEAD = 2;
    /** Who carries a load, and who has it carried. */
    private static final Set<String> DRIVERS = WordLists.of("Tally.drivers");

    /** How many words may stand before "of those" in a sentence that tells of them. */
    private static final int OPENING = 3;

    private static final String REMAINING = "remaining";
    private static final Set<String> OF_THOSE = WordLists.of("Tally.of-those");

    private static final Set<String> HIS = Set.of("his", "her");
    /** Whoever is told of before: المتهم. */
    private static final Set<String> ACCUSED = WordLists.of("Tally.accused");

    private static final int NAMED_WITHIN = 10;
    private static final Set<String> ACCOMPLICES = WordLists.of("Tally.accomplices");

    private static final Set<String> WOMAN = WordLists.of("Tally.woman");
    private static final Set<String> MEN = WordLists.of("Tally.men");
    private static final Set<String> OWNERS = WordLists.of("Tally.owners");
    private final Participants told;
    private final Passage passage;
    private final Cue what;
    private final List<Headcount> counts;
    private @Nullable Counted last;

    /**
     * @param counts those of earlier passages, to which this passage's are added
     */
    Tally(Participants told, Cue what, List<Headcount> counts) {
        this.told = told;
        this.passage = told.passage();
        this.what = what;
        this.counts = counts;
    }

    /**
     * The people to whom the next ones are compared.
     *
     * @param event the word of what happened to them
     * @param list the first of the list they stand in
     */
    private record Counted(People people, Headcount count, int event, int list) {
        Counted goesOn(int inList) {
            return new Counted(people, count, event, inList);
        }
    }

    void count() {
        for (int i = 0; i < told.groups().size(); i++) {
            add(i);
        }
    }

    private void add(int i) {
        People group = told.groups().get(i);
        int event = told.event(group, what);
        if (event < 0 || (what == Cue.ARREST && Migrants.found(told, group, event))) {
            return;
        }
        int list = told.lists().start(i);
        Counted before = last;
        if (before == null) {
            Headcount first = headcount(i, event);
            counts.add(first);
            last = new Counted(group, first, event, list);
            return;
        }
        boolean and = (list == before.list && !group.part()) || othersToo(before, group);
        if (again(before.people, group, and)) {
            last = before.goesOn(list);
            return;
        }
        Headcount count = headcount(i, event);
        boolean apart = apart(before, group, count, event);
        boolean who = before.count.stated() && !group.stated() && event == before.event;
        if (who && !and && !apart) {
            return;
        }
        if (and || apart) {
            counts.remove(before.count);
            count = before.count.with(count);
        }
        counts.add(count);
        if (!group.part() || before.count.part()) {
            last = new Counted(group, count, event, list);
        }
    }

    /** "The leader and his aide were seized in Erbil, three other members in Kalar": one verb for both. */
    private boolean othersToo(Counted before, People group) {
        return group.stated()
                && !group.part()
                && !before.people.part()
                && !before.count.stated()
                && passage.sameSentence(before.people.from(), group.from())
                && Additive.further(passage, group);
    }

    private boolean again(People before, People group, boolean and) {
        boolean apposed = !and && !group.stated() && PeopleTies.apposed(passage, before, group);
        boolean him = !and && !before.stated() && PeopleReader.him(passage, group);
        return apposed || him || PeopleTies.same(passage, before, group);
    }

    /** Whether people are counted beside those before them: in a clause of their own, or of the other side. */
    private boolean apart(Counted before, People group, Headcount count, int event) {
        return event != before.event
                && !Remand.is(passage, event)
                && !count.part()
                && !before.people.part()
                && ((passage.sameSentence(before.people.from(), group.from())
                                && (Additive.further(passage, group)
                                        || followers(before, group)
                                        || (count.fresh()
                                                && !group.stated()
                                                && SoraniClause.ended(passage, before.event, group.from()))))
                        || count.side().against(before.count.side())
                        || PeopleTies.apart(passage, before.people, group, count.fresh()));
    }

    private Headcount headcount(int i, int event) {
        People group = told.groups().get(i);
        int sentence = passage.sentence(group.from());
        boolean named = accomplices(group);
        boolean part =
                ofThose(group) || rest(group) || (!named && group.part() && (!group.stated() || told.whole(i, what)));
        boolean fresh = Fresh.is(passage, group, told.lang());
        boolean also = (Additive.also(passage, event) && !known(group))
                || (group.stated() && fresh && Additive.moreover(passage, event));
        boolean other = also
                || (passage.has(sentence, Cue.OTHER) && !known(group))
                || (fresh && passage.has(sentence, Cue.NEXT))
                || Additive.further(passage, group)
                || SoraniNoun.oneMore(passage.words().word(group.from()))
                || followers(group)
                || ofThemToo(group, event)
                || kin(group, event)
                || owner(i)
                || otherSex(group)
                || named;
        boolean accused = !group.stated() && ACCUSED.contains(passage.words().word(group.from()));
        return new Headcount(
                group.count() + (Companion.named(passage, group) ? 1 : 0),
                sentence,
                passage.field() == Evidence.Field.TITLE || passage.lead(sentence, LEAD),
                part && !also,
                other && !accused,
                group.stated(),
                fresh,
                CountPlace.of(passage, group.from()),
                group.stated() ? 0 : Ordinal.beside(passage, group),
                false,
                Side.of(passage, group, event),
                passage.wordSpan(group.from(), group.to()));
    }

    /** بلغ من ذلك عدد من ضُبطوا 1466 شخصاً: some of more who were told of before. */
    private boolean ofThose(People group) {
        int first = passage.opening(group.from());
        boolean said = false;
        for (int w = first; w < Math.min(group.from(), first + OPENING); w++) {
            said |= OF_THOSE.contains(passage.words().word(w) + " " + passage.beside(w + 1, w));
        }
        return said && counts.stream().anyMatch(count -> count.stated() && count.value() > group.count());
    }

    /** "Six were arrested, four of them in Erbil and the remaining two in Zakho". */
    private boolean rest(People group) {
        return passage.beside(group.from() - 1, group.from()).equals(REMAINING)
                && counts.stream().anyMatch(count -> count.stated() && count.value() > group.count());
    }

    /** "The pair gave themselves up": just as many as were told of before. */
    private boolean known(People group) {
        boolean definite = passage.beside(group.from() - 1, group.from()).equals("the")
                || passage.words().word(group.from()).startsWith("ال");
        return definite && group.stated() && counts.stream().anyMatch(count -> count.value() == group.count());
    }

    /** "Two of his associates", شريكيه: others than he, who was told of before. */
    private boolean followers(People group) {
        return what == Cue.ARREST
                && group.stated()
                && !group.part()
                && passage.says(group.from(), group.to(), HIS)
                && counts.stream().anyMatch(count -> count.value() == 1 && count.inText() && !count.stated());
    }

    /** شۆفێری تۆڕەکەش گیرا: the driver of those told of, too. */
    private boolean ofThemToo(People group, int event) {
        return !group.stated()
                && event == group.to() + 1
                && passage.beside(group.to(), group.from()).endsWith("هکهش");
    }

    /** فقُبض عليه، ثم دلّ على شريكيه. */
    private boolean followers(Counted before, People group) {
        return what == Cue.ARREST && group.stated() && !before.people.stated() && his(group.to() - 1);
    }

    private boolean his(int noun) {
        String written = passage.words().written(noun, noun + 1);
        return passage.words().arabic(noun)
                && (passage.is(noun, Cue.PEOPLE) || passage.is(noun, Cue.DUAL))
                && (written.endsWith("ه") || written.endsWith("ها"));
    }

    /** "Their father" is arrested beside those spoken of, where the same words did not tell of him before. */
    private boolean kin(People group, int event) {
        boolean first = !group.stated() || counts.stream().noneMatch(Headcount::stated);
        boolean his = what == Cue.KILL
                && !group.stated()
                && !passage.words().arabic(group.from())
                && Clause.passive(passage, event - 1);
        return (what == Cue.ARREST || his) && first && PeopleTies.kin(passage, group) && !toldBefore(group);
    }

    /** The owner of the load is arrested beside its driver, of whom a sentence before tells. */
    private boolean owner(int i) {
        return what == Cue.ARREST
                && !told.groups().get(i).stated()
                && passage.says(
                        told.groups().get(i).from(), told.groups().get(i).to(), OWNERS)
                && told.groups().subList(0, i).stream()
                        .filter(before -> passage.says(before.from(), before.to(), DRIVERS))
                        .anyMatch(before -> told.event(before, what) >= 0);
    }

    /** اعترف على شركائه، وتم القبض على اثنين منهم: two of those he named, whom nothing counts. */
    private boolean accomplices(People group) {
        return what == Cue.ARREST
                && group.part()
                && group.stated()
                && passage.says(passage.back(group.from(), NAMED_WITHIN), group.from(), ACCOMPLICES);
    }

    /** A woman is none of the three men told of before. */
    private boolean otherSex(People group) {
        boolean woman = passage.says(group.from(), group.to(), WOMAN);
        return woman
                && !group.stated()
                && !group.part()
                && counts.stream()
                        .anyMatch(count -> count.inText() && says(count.span(), MEN) && !says(count.span(), WOMAN));
    }

    private boolean says(Evidence.Span span, Set<String> wanted) {
        return span.field() == passage.field()
                && passage.says(passage.wordAt(span.start()), passage.wordAt(span.end() - 1) + 1, wanted);
    }

    private boolean toldBefore(People group) {
        String words = passage.words().written(group.from(), group.to());
        return counts.stream()
                .map(Headcount::span)
                .filter(span -> span.field() == passage.field())
                .anyMatch(span -> passage.words()
                        .original()
                        .substring(span.start(), span.end())
                        .equals(words));
    }
}
