package blotter.web.api;

import blotter.search.Completeness;
import blotter.web.room.Json;

/** What the index lacked when an export began, as a header says it: the same two names as in its sidecar and in answers. */
final class IndexHeader {
    static final String NAME = "Blotter-Index";

    private IndexHeader() {}

    static String of(Completeness completeness) {
        return Json.line(completeness);
    }
}
