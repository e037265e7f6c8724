package blotter.web.madeup;

import blotter.release.ReleaseId;
import blotter.search.Completeness;
import blotter.search.Drafts;
import blotter.web.room.Holdings;

/** Fixed made-up holdings, so that every page of a site can be looked at with no archive. */
public final class MadeUp {
    /** A release that was withheld, so that the page in its place can be looked at too. */
    public static final ReleaseId WITHHELD = FixedShelf.WITHHELD;

    private MadeUp() {}

    public static Holdings holdings() {
        return holdings(FixedData.load());
    }

    static Holdings holdings(FixedData data) {
        return new Holdings(
                new FixedFinder(data),
                new FixedShelf(data),
                new FixedVocabulary(data),
                Drafts.WORDS,
                data::sources,
                () -> Completeness.WHOLE,
                true);
    }
}
