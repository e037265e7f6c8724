package blotter.enrich.place;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Choice;
import blotter.gazetteer.Choice.Asked;
import blotter.gazetteer.Gazetteer;
import blotter.gazetteer.Gazetteer.Named;
import blotter.release.Location.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which names of a passage are meant as places, by how they are written and what stands beside them, and what is asked of each: the
 * level that a word asks for holds for the names joined to it, "the districts of Hit and Rawa".
 */
final class PlaceNames {
    private static final String DOUBLED = "عمان";
    private static final String SHADDA = "\u0651";
    private static final Set<String> DIRECTIONS = WordLists.of("PlaceNames.directions");
    private static final Set<String> COLOURS = WordLists.of("PlaceNames.colours");

    private final Passage passage;
    private final PlaceContext context;
    private final PlaceSpelling spelling;
    private final Surnames surnames;
    private final Map<String, Integer> countries;

    /** @param countries how often the document speaks of each country */
    PlaceNames(PlaceContext context, PlaceSpelling spelling, Surnames surnames, Map<String, Integer> countries) {
        this.passage = context.passage();
        this.context = context;
        this.spelling = spelling;
        this.surnames = surnames;
        this.countries = countries;
    }

    List<PlaceQuestion> questions() {
        List<PlaceQuestion> questions = new ArrayList<>();
        Named previous = null;
        Level carried = null;
        for (Named named : context.names()) {
            boolean joined = previous != null && PlaceContext.joined(passage, previous, named);
            Level own = context.level(named);
            boolean worded = own != null || context.settlement(named);
            Level level = own == null && joined ? carried : own;
            PlaceQuestion question = question(named, level, worded, joined);
            if (question != null) {
                questions.add(question);
            }
            previous = named;
            carried = level;
        }
        return questions;
    }

    /**
     * What is asked of a name; null where it is not meant as a place.
     *
     * @param worded whether a word beside it says what kind of place it is
     * @param joined whether it goes on with the name before it
     */
    private @Nullable PlaceQuestion question(Named named, @Nullable Level level, boolean worded, boolean joined) {
        boolean triggered = worded || level != null || heads(named);
        boolean supported = (joined && listed(named)) || context.placed(named) || context.within(named);
        boolean direction = level == null && DIRECTIONS.contains(PlaceSpelling.key(passage, named));
        if (direction || (!supported && !triggered && person(named))) {
            return null;
        }
        boolean believed = supported
                || (worded && !PlaceSpelling.titular(passage, named))
                || (spelling.in(passage, named) && context.inside(named))
                || (spelling.there(passage, named) && spoken(named));
        if (!spelling.written(passage, named, believed) || !free(named, triggered)) {
            return null;
        }
        Named meant = passage.cue(named.from() - 1) == Cue.CITY || doubled(named) ? town(named) : named;
        return new PlaceQuestion(passage, new Asked(meant, level, triggered, Choice.Form.of(passage.words(), named)));
    }

    /** Whether the document speaks of the country of a place that bears a name. */
    private boolean spoken(Named named) {
        return named.candidates().stream()
                .anyMatch(
                        candidate -> countries.containsKey(candidate.location().country()));
    }

    /** Whether a large town's name opens a dateline. */
    private boolean heads(Named named) {
        return PlaceSpelling.large(named) && Dateline.headedBy(passage, named);
    }

    /** Whether a name that is joined to another goes on with a list of places. */
    private boolean listed(Named named) {
        return PlaceSpelling.large(named) && !spelling.clause(passage, named);
    }

    /** Whether a name is a person's, told with a first name elsewhere. */
    private boolean person(Named named) {
        return !PlaceWords.inside(passage, named.from()) && surnames.has(passage, named);
    }

    /** Whether a name stands by itself, and is no part of a street's or a person's. */
    private boolean free(Named named, boolean triggered) {
        return !NamedAfter.is(passage, named)
                && !coloured(named)
                && !hyphened(named)
                && (triggered
                        || PlaceWords.court(passage, named.to())
                        || !Capitals.partOfName(passage, named)
                        || Capitals.everywhere(passage, named));
    }

    /** عمّان: with its doubled letter written it is Amman and not Oman. */
    private boolean doubled(Named named) {
        return DOUBLED.equals(PlaceSpelling.key(passage, named))
                && passage.words().written(named.from(), named.to()).contains(SHADDA);
    }

    /** "Bedford-Stuyvesant": one half of a longer name, whose other half is no place's. */
    private boolean hyphened(Named named) {
        int after = named.to();
        return passage.sameSentence(after, named.from())
                && passage.between(after).equals("-")
                && passage.words().capital(after)
                && !begins(named, after);
    }

    /** Whether the next name behind one begins at a word. */
    private boolean begins(Named named, int word) {
        List<Named> names = context.names();
        int at = Collections.binarySearch(names, named, Comparator.comparingInt(Named::from));
        return at >= 0 && at + 1 < names.size() && names.get(at + 1).from() == word;
    }

    /** "His white Mustang": a car. */
    private boolean coloured(Named named) {
        return COLOURS.contains(passage.beside(named.from() - 1, named.from()))
                && !passage.comma(named.from() - 1, named.from());
    }

    /** A name after "the city of", العاصمة: no country that bears it too. */
    private static Named town(Named named) {
        List<Gazetteer.Candidate> towns = named.candidates().stream()
                .filter(candidate -> candidate.location().level() != Level.COUNTRY)
                .toList();
        return towns.isEmpty() ? named : new Named(named.from(), named.to(), named.start(), named.end(), towns);
    }
}
