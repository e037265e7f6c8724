package blotter.web.room;

import blotter.config.Source;
import blotter.search.Completeness;
import blotter.search.Drafts;
import blotter.search.Finder;
import blotter.search.Vocabulary;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a site shows.
 *
 * @param vocabulary what things are called
 * @param drafts reads what people send to be compared with the archive
 * @param sources as they are at the time of asking
 * @param completeness of the index at the time of asking; asked for with every answer, so it must cost little
 * @param madeUp whether it is made up for designing, which the pages then say
 */
public record Holdings(
        Finder finder,
        Shelf shelf,
        Vocabulary vocabulary,
        Drafts drafts,
        Supplier<List<Source>> sources,
        Supplier<Completeness> completeness,
        boolean madeUp) {

    /** Holdings that lack nothing, whose drafts are compared by their words alone. */
    public static Holdings whole(Finder finder, Shelf shelf, Vocabulary vocabulary, List<Source> sources) {
        return new Holdings(finder, shelf, vocabulary, Drafts.WORDS, () -> sources, () -> Completeness.WHOLE, false);
    }
}
