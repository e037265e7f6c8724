package blotter.enrich.place;

import blotter.enrich.passage.Passage;
import blotter.gazetteer.Gazetteer.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that a document once tells with a first name, so that they are a person's where they stand alone: Angel Medina. */
final class Surnames {
    private final Set<String> keys = new HashSet<>();

    /** @param names the names in each passage */
    Surnames(List<Passage> passages, List<List<Named>> names) {
        for (int p = 0; p < passages.size(); p++) {
            Passage passage = passages.get(p);
            names.get(p).stream()
                    .filter(named -> Capitals.surname(passage, named) && !Capitals.everywhere(passage, named))
                    .forEach(named -> keys.add(PlaceSpelling.key(passage, named)));
        }
    }

    boolean has(Passage passage, Named named) {
        return keys.contains(PlaceSpelling.key(passage, named));
    }
}
