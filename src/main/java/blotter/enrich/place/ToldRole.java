package blotter.enrich.place;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.release.Evidence;
import blotter.release.Location.Level;
import blotter.release.Location.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a place is told to be where it is named: after "from" an origin, at the head of a line before a dash a dateline, in a sentence that
 * tells of older things background. What is left is a scene where the sentence speaks of an operation.
 */
final class ToldRole {
    private static final Set<String> STREETS = WordLists.of("ToldRole.streets");
    private static final Set<String> OFFICES = WordLists.of("ToldRole.offices");

    /** Where what happened was told: لە کۆنفرانسێکی ڕۆژنامەوانیدا لە بەغدا. */
    private static final Set<String> CONFERENCE = WordLists.of("ToldRole.conference");

    private static final int TOLD_WITHIN = 4;

    private ToldRole() {}

    /**
     * The role of a name; null where it only tells whose an agency or a street is.
     *
     * @param before the role of the name before it, which one that is joined to it shares
     */
    static @Nullable Role of(List<NamedPlace> seen, int i, @Nullable Role before, String lang, boolean verdict) {
        NamedPlace one = seen.get(i);
        Passage passage = one.passage();
        int from = one.named().from();
        if (one.agency() != null) {
            boolean court = one.agency().agency().type().equals("court") && !passage.past(passage.sentence(from));
            return court ? Role.COURT : null;
        }
        if (Dateline.at(passage, one.named())) {
            return Role.DATELINE;
        }
        if (PlaceWords.holds(passage, one.named().to(), STREETS, 1) || PlaceWords.ramp(passage, one.named())) {
            return null;
        }
        Role worded = worded(passage, one, lang);
        if (worded != null) {
            return worded;
        }
        if (Government.is(seen, i)) {
            return Role.BACKGROUND;
        }
        NamedPlace previous = i > 0 && seen.get(i - 1).passage() == passage ? seen.get(i - 1) : null;
        if (previous != null
                && before != null
                && before != Role.COURT
                && PlaceContext.joined(passage, previous.named(), one.named())) {
            return before;
        }
        return ofSentence(passage, one, verdict);
    }

    /** The role that the words beside a name give it; null where they give none. */
    private static @Nullable Role worded(Passage passage, NamedPlace one, String lang) {
        int from = one.named().from();
        int to = one.named().to();
        if (PlaceWords.holds(passage, to, OFFICES, 2) || PlaceWords.hospital(passage, one)) {
            return Role.BACKGROUND;
        }
        if (PlaceWords.courtBefore(passage, from) || PlaceWords.court(passage, to)) {
            return Role.COURT;
        }
        if (PlaceWords.road(passage, one)) {
            return Role.ROUTE;
        }
        if (Home.is(passage, one.named())) {
            return Role.ORIGIN;
        }
        boolean crossing = one.location().name().endsWith("crossing");
        Role moved = crossing ? PlaceWords.through(passage, from) : PlaceWords.moved(passage, one, lang);
        return moved == null && PlaceWords.speaks(passage, one) ? Role.BACKGROUND : moved;
    }

    /** A scene where the sentence tells of something done, background where it is older, a verdict, a guess or no more than a country. */
    private static Role ofSentence(Passage passage, NamedPlace one, boolean verdict) {
        int from = one.named().from();
        int sentence = passage.sentence(from);
        boolean seat = passage.words().word(Math.max(0, from - 1)).equals("in")
                && passage.is(one.named().to(), Cue.SAY)
                && passage.sameSentence(from, one.named().to());
        boolean told = passage.says(passage.back(from, TOLD_WITHIN), from, CONFERENCE);
        if (seat || told || passage.past(sentence) || verdict || PlaceWords.soCalled(passage, from)) {
            return Role.BACKGROUND;
        }
        if (one.location().level() == Level.COUNTRY && !PlaceWords.inside(passage, from)) {
            return Role.BACKGROUND;
        }
        boolean title = passage.field() == Evidence.Field.TITLE;
        return title || passage.done(sentence) ? Role.SCENE : Role.BACKGROUND;
    }
}
