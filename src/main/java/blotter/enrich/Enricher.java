package blotter.enrich;

import blotter.config.TopicWords;
import blotter.enrich.agency.AgencyReader;
import blotter.enrich.day.DayReader;
import blotter.enrich.figure.FigureReader;
import blotter.enrich.goods.Commodities;
import blotter.enrich.goods.Currency;
import blotter.enrich.goods.SeizureReader;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.Lexicon;
import blotter.enrich.passage.NamedAgency;
import blotter.enrich.passage.Passage;
import blotter.enrich.place.PlaceReader;
import blotter.enrich.place.Setting;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.Agency;
import blotter.release.Evidence;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.release.Kind;
import blotter.release.Location;
import blotter.release.Topic;
import blotter.text.DatePhrase;
import blotter.text.NumberWords;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads agencies, places, the day, topics and figures from a cleaned text, each with the words or the claim it rests
 * on. Rules and word lists only, the same for English, Arabic and Sorani; what is not stated stays empty. Safe for use
 * by many threads.
 *
 * <p>The same document gives the same facts under one {@link #VERSION} and one configuration.
 */
public final class Enricher {
    /**
     * Goes up whenever a fact of any text may come out differently: with rules, word lists, the gazetteer, and the agencies,
     * topics and places that are shipped in {@code crawl-config/}.
     */
    public static final String VERSION = "8";

    private final Agencies agencies;
    private final Lexicon lexicon = new Lexicon();
    private final Commodities commodities = new Commodities();
    private final DatePhrase phrases = new DatePhrase();
    private final AgencyReader agencyReader;
    private final PlaceReader placeReader;
    private final TopicReader topicReader;
    private final DayReader dayReader;
    private final FigureReader figureReader;
    private final SeizureReader seizureReader;
    private final OperationReader operationReader;
    private final Claims claims;
    private final Mentions mentions;
    private final Relevance relevance;

    public Enricher(Gazetteer gazetteer, Agencies agencies, List<TopicWords> topics) {
        NumberWords numbers = new NumberWords();
        this.agencies = agencies;
        this.agencyReader = new AgencyReader(agencies);
        this.placeReader = new PlaceReader(gazetteer);
        this.topicReader = new TopicReader(topics);
        this.dayReader = new DayReader(numbers);
        this.figureReader = new FigureReader(numbers);
        this.seizureReader = new SeizureReader(numbers);
        this.operationReader = new OperationReader(lexicon, phrases, figureReader, seizureReader, dayReader);
        this.claims = new Claims(placeReader, gazetteer, agencies);
        this.mentions = new Mentions(claims, agencies);
        this.relevance = new Relevance(commodities);
    }

    /** What a document tells; facts of a very long text are read from its first 200,000 characters. */
    public Enriched enrich(Document whole) {
        Document document = whole.opening();
        Setting setting = placeReader.setting(List.of(
                passage(Evidence.Field.TEXT, document.text(), document),
                passage(Evidence.Field.TITLE, document.title(), document)));
        Passage text = setting.passages().getFirst();
        boolean verdict = Verdict.is(text);
        String source = document.sourceAgency();
        LocalDate published = document.published().to();
        List<NamedAgency> named = agencyReader.named(
                setting.passages(), source, setting.countries(), setting.nationalities(), document.lang(), published);
        List<Agency.Mention> found = agencyReader.mentions(named, document.lang(), source, published);
        String home = home(source, found, setting.dateline());
        List<Location.Mention> places = placeReader.read(setting, named, home, document.lang(), verdict);
        Facts read = facts(document, setting.passages(), home, verdict);
        List<Enriched.Operation> operations = operationReader.read(text, document, places);
        Facts facts = text.has(Cue.OTHER) ? read : Totals.of(read, operations);
        List<Topic.Mention> told = topicReader.read(setting.passages(), named);
        List<Topic.Mention> topics = mentions.topics(
                told.isEmpty() ? topicReader.seized(facts, commodities) : told,
                document.claims(),
                topicReader.topics());
        DayReader.Days happened = dayReader.happened(text, document.published(), document.lang());
        List<Agency.Mention> mentioned = mentions.agencies(found, document.claims(), source);
        Enriched enriched = new Enriched(
                relevance.relevant(setting.passages(), topics, facts, mentioned),
                claims.kind(document.claims()).orElseGet(() -> kind(document, text, mentioned)),
                mentioned,
                placeReader.withScene(mentions.locations(places, document.claims()), setting, countriesOf(named)),
                happened.whole(),
                happened.each(),
                topics,
                facts,
                operations);
        return enriched.relevant() ? enriched : SetAside.of(enriched);
    }

    /** The country of the source's agency, else of the first agency that is named, else of the dateline. */
    private @Nullable String home(@Nullable String source, List<Agency.Mention> found, @Nullable String dateline) {
        String speaker =
                source != null || found.isEmpty() ? source : found.getFirst().id();
        String home = speaker == null
                ? null
                : agencies.agency(speaker).map(Agency::country).orElse(null);
        return home == null ? dateline : home;
    }

    private Facts facts(Document document, List<Passage> passages, @Nullable String home, boolean verdict) {
        FigureReader.Figures figures = figureReader.read(passages, document.lang());
        return new Facts(
                told(figures.arrested(), verdict),
                told(figures.killed(), verdict),
                told(figures.wounded(), verdict),
                Currency.of(
                        home,
                        seizureReader.read(passages, document.lang(), verdict),
                        document.title(),
                        document.text()));
    }

    private static Map<String, Integer> countriesOf(List<NamedAgency> agencies) {
        Map<String, Integer> counts = new HashMap<>();
        agencies.forEach(one -> counts.merge(one.agency().country(), 1, Integer::sum));
        return counts;
    }

    private Passage passage(Evidence.Field field, String original, Document document) {
        return new Passage(field, original, document.lang(), lexicon, phrases, document.published());
    }

    /** Of the arrests that a verdict looks back on none is announced; that there were none still is. */
    private static @Nullable Found<Integer> told(@Nullable Found<Integer> arrested, boolean verdict) {
        return arrested != null && verdict && arrested.value() > 0 ? null : arrested;
    }

    /** Who speaks: the source's type; without one a byline of the press, else whether an agency says it in the first sentence. */
    private Kind kind(Document document, Passage text, List<Agency.Mention> agencies) {
        if (document.outlet()) {
            return Kind.STORY;
        }
        if (document.sourceAgency() != null) {
            return Kind.STATEMENT;
        }
        if (Reportage.press(text, this.agencies)) {
            return Kind.STORY;
        }
        boolean issued = agencies.stream()
                .anyMatch(m -> m.role() == Agency.Role.ISSUER
                        && m.evidence().stream()
                                .anyMatch(e -> e instanceof Evidence.Claim
                                        || (e instanceof Evidence.Span span
                                                && (span.field() == Evidence.Field.TITLE
                                                        || text.sentenceAt(span.start()) <= 1))));
        return issued ? Kind.STATEMENT : Kind.STORY;
    }
}
