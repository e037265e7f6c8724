package blotter.search.lucene;

import blotter.operation.Fingerprint;
import blotter.release.DateSpan;
import blotter.release.Location;
import blotter.release.Release;
import blotter.search.Field;
import blotter.search.Search.Dated;
import blotter.search.Vocabulary;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Turns a release into the document that is indexed. */
final class IndexCard {
    /** A span longer than this is counted in its first years alone. */
    private static final int MOST_MONTHS = 12 * 200;

    private final Vocabulary vocabulary;
    private final StoredRelease stored;
    private final Analyzer analyzer;
    private final FieldType words;

    IndexCard(Vocabulary vocabulary, StoredRelease stored, Analyzer analyzer) {
        this.analyzer = analyzer;
        this.vocabulary = vocabulary;
        this.stored = stored;
        this.words = new FieldType();
        words.setTokenized(true);
        words.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        words.freeze();
    }

    Document of(Release release) {
        var card = new Document();
        String id = release.id().value();
        card.add(new StringField(Schema.ID, id, Store.NO));
        card.add(new NumericDocValuesField(Schema.ID, order(id)));
        card.add(new StoredField(Schema.RELEASE, stored.write(release)));
        boolean shown = release.relevant() || release.imported();
        flag(card, Schema.SHOWN, shown);
        flag(card, Schema.RELEVANT, release.relevant());
        for (long mark : Fingerprint.marks(release.text())) {
            card.add(new StringField(Schema.MARK, Schema.bytes(mark), Store.NO));
            card.add(new SortedNumericDocValuesField(Schema.MARK, mark));
        }
        words(card, release);
        facets(card, release);
        Figures.index(card, release.facts());
        card.add(new NumericDocValuesField(Schema.SEEN_AT, release.seen().toEpochMilli()));
        date(card, Dated.PUBLISHED, release.published().value());
        date(card, Dated.HAPPENED, release.happened().value());
        date(card, Dated.SEEN, DateSpan.day(LocalDate.ofInstant(release.seen(), ZoneOffset.UTC)));
        return card;
    }

    /** Titles and texts, each cut by the chain of the release's language. */
    private void words(Document card, Release release) {
        String language = language(release.lang());
        card.add(words(Schema.TITLE, language, release.title()));
        card.add(words(Schema.TEXT, language, release.text()));
    }

    private org.apache.lucene.document.Field words(String field, String language, String text) {
        return new org.apache.lucene.document.Field(field, analyzer.tokenStream(field + "." + language, text), words);
    }

    private void facets(Document card, Release release) {
        Set<String> agencies = new LinkedHashSet<>();
        release.agencies().forEach(mention -> agencies.add(mention.id()));
        facet(card, Field.AGENCY, agencies);
        Set<String> places = new LinkedHashSet<>();
        for (Location.Mention mention : release.locations()) {
            if (mention.role().inFacet()) {
                places.addAll(mention.path());
                places.add(mention.id());
            }
        }
        facet(card, Field.LOCATION, places);
        Set<String> topics = new LinkedHashSet<>();
        release.topics().forEach(mention -> topics.addAll(vocabulary.path(Field.TOPIC, mention.id())));
        facet(card, Field.TOPIC, topics);
        facet(card, Field.LANG, List.of(language(release.lang())));
        facet(card, Field.KIND, List.of(release.kind().id()));
        facet(card, Field.SOURCE, List.of(release.source()));
    }

    private static void facet(Document card, Field field, Collection<String> values) {
        for (String value : values) {
            card.add(new StringField(Schema.facet(field), value, Store.NO));
            card.add(new SortedSetDocValuesField(Schema.facet(field), new BytesRef(value)));
        }
    }

    private static void date(Document card, Dated dated, DateSpan span) {
        LocalDate from = span.from();
        LocalDate to = span.to();
        flag(card, Schema.known(dated), from != null);
        if (from == null || to == null) {
            return;
        }
        card.add(new LongPoint(Schema.from(dated), from.toEpochDay()));
        card.add(new NumericDocValuesField(Schema.from(dated), from.toEpochDay()));
        card.add(new LongPoint(Schema.to(dated), to.toEpochDay()));
        if (!to.equals(from)) {
            card.add(new NumericDocValuesField(Schema.last(dated), to.toEpochDay()));
        }
        int first = month(from);
        int last = Math.min(month(to), first + MOST_MONTHS);
        for (int month = first; month <= last; month++) {
            card.add(new SortedNumericDocValuesField(Schema.months(dated), month));
        }
    }

    /** The first twelve characters of an id as a number, in the order of the ids: cheaper to compare than their words. */
    static long order(String id) {
        long order = 0;
        for (int i = 0; i < 12; i++) {
            char c = id.charAt(i);
            order = order << 5 | (c < 'a' ? c - '2' : c - 'a' + 6);
        }
        return order;
    }

    /** Months since year 0. */
    static int month(LocalDate date) {
        return date.getYear() * 12 + date.getMonthValue() - 1;
    }

    private static void flag(Document card, String field, boolean value) {
        card.add(new StringField(field, value ? Schema.YES : Schema.NO, Store.NO));
    }

    /** The language itself, without script or region. */
    static String language(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }
}
