package blotter.search;

import blotter.enrich.Document;
import blotter.enrich.Enriched;
import blotter.enrich.Enricher;
import blotter.release.DateSpan;
import blotter.text.Language;
import java.util.List;

/** Reads places, agencies, dates and figures out of a draft, as they are read out of every release. */
public final class DraftReader implements Drafts {
    /** What follows in a longer text is not looked at. */
    public static final int LONGEST = 200_000;

    private final Enricher enricher;
    private final Language languages = new Language();

    public DraftReader(Enricher enricher) {
        this.enricher = enricher;
    }

    @Override
    public Draft read(String title, String text, String lang) {
        String body = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String language = languages.of(title + "\n" + body, lang.isBlank() ? List.of() : List.of(lang));
        Enriched enriched =
                enricher.enrich(new Document(null, title, body, language, DateSpan.NONE, null, false, List.of()));
        return Draft.of(
                title,
                body,
                enriched.agencies(),
                enriched.locations(),
                enriched.topics(),
                enriched.happened().value(),
                enriched.facts(),
                null);
    }
}
