package blotter.bench;

import blotter.search.Field;
import blotter.search.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A vocabulary in which every id is its own name; a place's id spells its path. */
final class IdsOnly implements Vocabulary {
    @Override
    public String label(Field field, String value) {
        return value;
    }

    @Override
    public List<String> path(Field field, String value) {
        if (field != Field.LOCATION) {
            return List.of(value);
        }
        var path = new ArrayList<String>();
        for (int dash = value.indexOf('-'); dash > 0; dash = value.indexOf('-', dash + 1)) {
            path.add(value.substring(0, dash));
        }
        path.add(value);
        return path;
    }

    @Override
    public Resolution resolve(Field field, String text) {
        return new Resolution.Known(List.of(text));
    }

    @Override
    public Optional<Names> names(String words) {
        return Optional.empty();
    }
}
