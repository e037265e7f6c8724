package blotter.enrich.figure;

import blotter.enrich.event.Ordinal;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import blotter.enrich.people.SinglePerson;
import java.util.List;
import java.util.Set;

/**
 * Which people of a passage stand in one list, to be added up: "the driver and four others", "a doctor, a nurse and four
 * brokers", "five in Mosul, two in Tal Afar and two in Sinjar". "Two men, a driver and his aide" are still two.
 */
final class Coordination {
    private static final int WITHIN = 7;
    private static final int COMMA_WITHIN = 4;
    private static final Set<String> KIN = WordLists.of("PeopleTies.kin");
    /** What joins people to others: and, along with. */
    private static final Set<String> ALONG = WordLists.of("Coordination.along");

    private static final Set<String> ALONGSIDE = WordLists.of("Coordination.alongside");
    /** Behind the verb: دەستگیر کران، لەگەڵ شۆفێرێک. */
    private static final Set<String> WITH = WordLists.of("Coordination.with");

    /** What those are told to have who were taken: ثمانية متسللين يحملون الجنسية السورية، إضافة إلى مهرب. */
    private static final Set<String> CARRYING = WordLists.of("Coordination.carrying");

    /** ستة متسللين لا يحملون وثائق، إضافة إلى المهرب: however far on. */
    private static final Set<String> PLUS = WordLists.of("Coordination.plus");

    private static final Set<String> FOR = WordLists.of("Coordination.for");
    private static final String TO = "الی";
    private static final Set<String> OF_THE = WordLists.of("Coordination.of-the");
    /** Nouns that only say that they are people: who they are may follow. */
    private static final Set<String> ANYBODY = WordLists.of("Coordination.anybody");

    private static final Set<String> IN = WordLists.of("NthPerson.in");

    /** How people stand to those before them. */
    private enum Link {
        NONE,
        COMMA,
        AND
    }

    private final int[] starts;

    /** @param lang of the passage, whose way of telling new people counts */
    Coordination(Passage passage, List<People> groups, String lang) {
        starts = new int[groups.size()];
        Link[] links = new Link[groups.size()];
        for (int i = 0; i < links.length; i++) {
            links[i] = i == 0 ? Link.NONE : link(passage, groups.get(i - 1), groups.get(i), lang);
            starts[i] = i;
        }
        for (int i = 1; i < links.length; i++) {
            if (links[i] == Link.AND || (links[i] == Link.COMMA && ends(links, i))) {
                starts[i] = starts[i - 1];
            }
        }
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] == i) {
                explain(passage, groups, links, i);
            }
        }
    }

    /** The first of the list that some people stand in; their own number when they stand alone. */
    int start(int group) {
        return starts[group];
    }

    private static boolean ends(Link[] links, int from) {
        int i = from;
        while (i < links.length && links[i] == Link.COMMA) {
            i++;
        }
        return i < links.length && links[i] == Link.AND;
    }

    /** "Two men, a driver and his aide": what follows the number says who they are. */
    private void explain(Passage passage, List<People> groups, Link[] links, int first) {
        int sum = 0;
        int end = first + 1;
        while (end < starts.length && starts[end] == first) {
            sum += groups.get(end).count();
            end++;
        }
        boolean told = end > first + 2
                && links[first + 1] == Link.COMMA
                && groups.get(first).stated()
                && groups.get(first).count() == sum
                && (anybody(passage, groups.get(first)) || closed(passage, groups.get(end - 1)));
        for (int i = first + 1; told && i < end; i++) {
            starts[i] = i;
        }
    }

    private static boolean anybody(Passage passage, People people) {
        for (int w = people.from(); w < people.to(); w++) {
            if (ANYBODY.contains(passage.words().word(w))) {
                return true;
            }
        }
        return false;
    }

    private static boolean closed(Passage passage, People last) {
        return passage.sameSentence(last.to(), last.from()) && passage.comma(last.to() - 1, last.to());
    }

    private static Link link(Passage passage, People a, People b, String lang) {
        if (PeopleTies.nextItem(passage, a, b) || PeopleTies.same(passage, a, b) || takenTogether(passage, a, b)) {
            return Link.AND;
        }
        if (b.part() || !passage.sameSentence(a.from(), b.from())) {
            return Link.NONE;
        }
        if (b.stated() && (alongside(passage, b.from() - 1) || alongside(passage, b.from() - 2))) {
            return Link.AND;
        }
        if (b.from() - a.to() > WITHIN) {
            return Link.NONE;
        }
        boolean with = passage.beside(b.from() - 1, b.from()).equals("مع") && !a.stated() && !b.stated();
        return with ? Link.AND : between(passage, a, b, lang);
    }

    /** Who "was arrested together with" those before: دەستگیر کراون لەگەڵ ڕێبەرێک, القبض على الزوج في بابل وعلى شقيقه. */
    private static boolean takenTogether(Passage passage, People a, People b) {
        if (!passage.sameSentence(a.from(), b.from()) || b.stated()) {
            return false;
        }
        if (!passage.words().arabic(b.from())) {
            return together(passage, b);
        }
        String before = passage.beside(b.from() - 1, b.from());
        boolean plus = before.equals(TO) && PLUS.contains(passage.beside(b.from() - 2, b.from()));
        boolean with = WITH.contains(before) && passage.is(b.from() - 2, Cue.ARREST);
        boolean on =
                before.equals("وعلی") && passage.beside(a.from() - 1, a.from()).equals("علی");
        return with || on || plus;
    }

    /** What the words between two of them say: "and" joins, a verb or a rank parts, a comma joins those who are new. */
    private static Link between(Passage passage, People a, People b, String lang) {
        String written = passage.words().written(b.from(), b.from() + 1);
        boolean one = passage.words().word(b.from()).startsWith("واحد")
                && !written.startsWith("وو")
                && !written.startsWith("وأ"); // وأحد الخاطفين
        boolean and = begins(passage, b.from()) && !one;
        for (int w = a.to(); w < b.from(); w++) {
            if (parts(passage, w)) {
                boolean next = elided(passage, b) || (comma(passage, a, b) && placed(passage, a, b));
                return next ? Link.AND : Link.NONE;
            }
            boolean joined = begins(passage, w) && passage.words().arabic(w) && w > a.to() && passage.comma(w - 1, w);
            and |= ALONG.contains(passage.words().word(w)) || joined;
        }
        if (and) {
            return Link.AND;
        }
        return comma(passage, a, b) && newcomer(passage, a, b, lang) ? Link.COMMA : Link.NONE;
    }

    /** Whether a word says that those behind it are told of apart: a verb, a rank, "among them". */
    private static boolean parts(Passage passage, int w) {
        Cue cue = passage.cue(w);
        boolean among = cue == Cue.PART && !OF_THE.contains(passage.words().word(w));
        boolean done =
                cue != null && cue.done() && !CARRYING.contains(passage.words().word(w));
        return done || (cue == Cue.HARM && !wantedFor(passage, w)) || among || PeopleTies.ranks(passage, w);
    }

    /** "A man wanted for murder and his accomplice": a crime that only says why somebody was sought. */
    private static boolean wantedFor(Passage passage, int crime) {
        return FOR.contains(passage.beside(crime - 1, crime))
                && passage.beside(crime + 1, crime).equals("and");
    }

    /** "Was arrested together with the (Italian) tenant". */
    private static boolean together(Passage passage, People b) {
        return SinglePerson.together(passage, b.from() - 2) || SinglePerson.together(passage, b.from() - 3);
    }

    /** "The brothers were detained along with two employees". */
    private static boolean alongside(Passage passage, int w) {
        return passage.sameSentence(w, w + 1)
                && ALONGSIDE.contains(passage.words().word(w));
    }

    private static boolean begins(Passage passage, int w) {
        return passage.words().folded().at(passage.words().start(w)) == 'و';
    }

    /** "And two in Zakho", وأربعة في بغداد. */
    private static boolean elided(Passage passage, People b) {
        String beside = passage.words().word(b.from() - 1);
        boolean second = Ordinal.of(passage.words().word(b.from())) > 0 && beside.equals("the");
        if (second && passage.beside(b.from() - 2, b.from()).equals("and")) {
            return true; // and the second in Rusafa
        }
        return b.to() - b.from() == 1
                && b.stated()
                && (begins(passage, b.from()) || beside.equals("and") || beside.equals("و"))
                && passage.sameSentence(b.to(), b.from())
                && IN.contains(passage.words().word(b.to()));
    }

    /** "Eleven arrested in Basra, four in Dhi Qar": each with its place. */
    private static boolean placed(Passage passage, People a, People b) {
        boolean next = b.to() - b.from() == 1 && b.stated() && place(passage, b.to());
        for (int w = a.to(); next && w < b.from(); w++) {
            if (place(passage, w)) {
                return true;
            }
        }
        return false;
    }

    private static boolean place(Passage passage, int in) {
        return passage.sameSentence(in, in + 1)
                && IN.contains(passage.words().word(in))
                && passage.words().capital(in + 1);
    }

    private static boolean comma(Passage passage, People a, People b) {
        for (int w = b.from(); w > Math.max(a.to() - 1, b.from() - COMMA_WITHIN); w--) {
            if (passage.comma(w - 1, w)) {
                return true;
            }
        }
        return false;
    }

    /** After a comma a number, "his" or another indefinite one tells of further people; "the owner, an expatriate" is one. */
    private static boolean newcomer(Passage passage, People a, People b, String lang) {
        return b.stated()
                || KIN.contains(passage.words().word(b.from() - 1))
                || SinglePerson.kin(passage, b.from())
                || (Fresh.is(passage, a, lang) && Fresh.is(passage, b, lang));
    }
}
