package blotter.enrich.place;

import blotter.enrich.passage.Passage;
import blotter.gazetteer.Choice.Asked;
import blotter.gazetteer.Gazetteer.Named;
import blotter.release.Evidence;
import blotter.release.Location.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name that is believed to be a place's, of which it is asked which place it means. */
record PlaceQuestion(Passage passage, Asked asked) {
    private boolean in(Evidence.Field field) {
        return passage.field() == field;
    }

    /**
     * A bare name in the title means what the text always calls governorate or district; in the text, a bare name means
     * the district that was told before it.
     *
     * @param questions those of the document, text first; bare names that were told become names of what they mean
     */
    static void asTold(List<PlaceQuestion> questions) {
        for (int i = 0; i < questions.size(); i++) {
            PlaceQuestion one = questions.get(i);
            Asked asked = one.asked;
            boolean bare = asked.level() == null && !asked.triggered();
            Level told = bare ? told(questions, i) : null;
            if (told != null) {
                questions.set(i, new PlaceQuestion(one.passage, new Asked(asked.named(), told, true, asked.form())));
            }
        }
    }

    /** The level that a bare name has elsewhere in the text; null where it is told without one, or too late. */
    private static @Nullable Level told(List<PlaceQuestion> questions, int bare) {
        PlaceQuestion one = questions.get(bare);
        boolean title = one.in(Evidence.Field.TITLE);
        Level told = null;
        for (int j = 0; j < (title ? questions.size() : bare); j++) {
            PlaceQuestion other = questions.get(j);
            if (j != bare && other.in(Evidence.Field.TEXT) && other.sameName(one)) {
                told = other.level();
                if (told == null) {
                    return null;
                }
            }
        }
        return title || told == Level.ADMIN2 ? told : null;
    }

    /** The level of a name by a word beside it, or by a name that only divisions bear: Kirkuk Province. */
    private @Nullable Level level() {
        boolean province = asked.named().candidates().stream()
                .allMatch(candidate -> candidate.location().level() == Level.ADMIN1);
        return asked.level() == null && province ? Level.ADMIN1 : asked.level();
    }

    private boolean sameName(PlaceQuestion other) {
        Named named = asked.named();
        return other.asked.named().candidates().stream()
                .map(candidate -> candidate.location().id())
                .anyMatch(id -> named.candidates().stream()
                        .anyMatch(candidate -> candidate.location().id().equals(id)));
    }
}
