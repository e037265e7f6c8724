package blotter.enrich.goods;

import blotter.enrich.passage.Passage;
import blotter.gazetteer.Tagger;
import blotter.gazetteer.Tagger.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units and currencies that a passage names, by their words: kg, كيلوغرام, دانە, dollars. */
record Units(List<Tag<Unit>> tags) {
    static Units of(Tagger<Unit> names, Passage passage) {
        return new Units(names.tags(passage.words()));
    }

    /** The unit that begins at a word; null when none does. */
    @Nullable
    Tag<Unit> at(int word) {
        for (Tag<Unit> tag : tags) {
            if (tag.from() == word) {
                return tag;
            }
        }
        return null;
    }

    /** The currency that begins at a word; null when none does. */
    @Nullable
    Tag<Unit> currency(int word) {
        Tag<Unit> tag = at(word);
        return tag != null && tag.things().getFirst().money() ? tag : null;
    }

    /** Whether a unit of weight, volume or number begins at a word. */
    boolean measure(int word) {
        return at(word) != null && currency(word) == null;
    }

    /** Whether a word is one of a unit of weight, volume or number. */
    boolean within(int word) {
        return tags.stream()
                .anyMatch(tag -> tag.from() <= word
                        && word < tag.to()
                        && !tag.things().getFirst().money());
    }
}
