package blotter.enrich.place;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Gazetteer;
import blotter.release.Location;
import blotter.release.Location.Level;
import java.util.List;
import java.util.Set;

/** Tells places by which only the way to another is told: "in Mosul, 400 km north of Baghdad", الموصل شمالي بغداد, موسڵ لە باکووری بەغدا. */
record Bearing(Gazetteer gazetteer) {
    private static final int WITHIN = 9;
    private static final Set<String> DIRECTIONS = WordLists.of("Bearing.directions");
    private static final Set<String> OF = WordLists.of("Bearing.of");

    /** Whether a town's name gives the bearing of the one before it, which lies in another division; شمال شرقي ديالى is a part of Diyala. */
    boolean of(List<NamedPlace> seen, int i) {
        NamedPlace one = seen.get(i);
        NamedPlace before = i > 0 ? seen.get(i - 1) : one;
        Passage passage = one.passage();
        int from = one.named().from();
        boolean near = before.passage() == passage
                && before.agency() == null
                && before.named().to() <= from
                && from - before.named().to() <= WITHIN
                && passage.sameSentence(before.named().from(), from);
        return near && directed(passage, from, before.named().to()) && apart(before.location(), one.location());
    }

    private static boolean directed(Passage passage, int from, int after) {
        int w = from - 1;
        while (w >= after && (OF.contains(passage.words().word(w)) || passage.cue(w) == Cue.CITY)) {
            w--;
        }
        return w >= after && DIRECTIONS.contains(passage.words().word(w));
    }

    private boolean apart(Location a, Location b) {
        return a.level() != Level.COUNTRY
                && b.level() == Level.CITY
                && !division(a).equals(division(b));
    }

    private String division(Location place) {
        List<String> path = gazetteer.path(place.id());
        return path.size() > 1 ? path.get(1) : place.id();
    }
}
