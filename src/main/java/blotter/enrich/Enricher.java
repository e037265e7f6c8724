package blotter.enrich;

import blotter.release.DateSpan;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.release.Kind;
import java.util.List;

/** Facts from text. */
public final class Enricher {
    public Enriched enrich(Document document) {
        var kind = document.outlet() ? Kind.STORY : Kind.STATEMENT;
        return new Enriched(true, kind, List.of(), List.of(), Found.of(DateSpan.NONE), List.of(), Facts.NONE);
    }
}
