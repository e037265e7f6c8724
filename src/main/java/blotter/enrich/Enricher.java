package blotter.enrich;

import blotter.config.TopicWords;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads agencies, places, the day, topics and figures from a cleaned text, each with the words or the claim it rests
 * on. Rules and word lists only, the same for English, Arabic and Sorani; what is not stated stays empty. Safe for use
 * by many threads.
 */
public final class Enricher {
    /** How much the dateline says of whose ministry is meant, in names of places. */
    private static final int DATELINE = 2;

    private final Gazetteer gazetteer;
    private final Agencies agencies;
    private final Lexicon lexicon = new Lexicon();
    private final DatePhrase phrases = new DatePhrase();
    private final AgencyReader agencyReader;
    private final PlaceSpelling placeSpelling = new PlaceSpelling();
    private final PlaceReader placeReader;
    private final PlaceRoles placeRoles;
    private final CountryReader countryReader;
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
        this.gazetteer = gazetteer;
        this.agencies = agencies;
        this.agencyReader = new AgencyReader(agencies);
        this.placeReader = new PlaceReader(gazetteer, placeSpelling);
        this.placeRoles = new PlaceRoles(gazetteer);
        this.countryReader = new CountryReader(gazetteer);
        this.topicReader = new TopicReader(topics);
        this.dayReader = new DayReader(lexicon, numbers);
        this.figureReader = new FigureReader(numbers);
        this.seizureReader = new SeizureReader(lexicon, numbers);
        this.operationReader = new OperationReader(lexicon, phrases, figureReader, seizureReader, dayReader);
        this.claims = new Claims(gazetteer, agencies);
        this.mentions = new Mentions(claims, agencies);
        this.relevance = new Relevance(lexicon);
    }

    /** What a document tells; facts of a very long text are read from its first 200,000 characters. */
    public Enriched enrich(Document whole) {
        Document document = whole.opening();
        Setting setting = setting(document);
        Passage text = setting.passages().getFirst();
        boolean verdict = Verdict.is(text);
        String source = document.sourceAgency();
        LocalDate published = document.published().to();
        List<AgencyReader.Seen> seenAgencies = agencyReader.seen(
                setting.passages(), source, setting.countries(), setting.nationalities(), document.lang(), published);
        List<Agency.Mention> found = agencyReader.mentions(seenAgencies, document.lang(), source, published);
        String home = home(source, found, setting.dateline());
        List<Location.Mention> places = placeRoles.mentions(
                placeReader.seen(setting.passages(), setting.named(), seenAgencies, home, setting.peoples()),
                document.lang(),
                verdict);
        Facts read = facts(document, setting.passages(), home, verdict);
        List<Enriched.Operation> operations = operationReader.read(text, document, places);
        Facts facts = text.has(Cue.OTHER) ? read : Totals.of(read, operations);
        List<Topic.Mention> told = topicReader.read(setting.passages(), seenAgencies);
        List<Topic.Mention> topics = mentions.topics(
                told.isEmpty() ? topicReader.seized(facts, lexicon) : told, document.claims(), topicReader.topics());
        DayReader.Days happened = dayReader.happened(text, document.published(), document.lang());
        List<Agency.Mention> mentioned = mentions.agencies(found, document.claims(), source);
        Enriched enriched = new Enriched(
                relevance.relevant(setting.passages(), topics, facts, mentioned),
                claims.kind(document.claims()).orElseGet(() -> kind(document, text, mentioned)),
                mentioned,
                countryReader.withScene(
                        mentions.locations(places, document.claims()),
                        setting.nationalities(),
                        countriesOf(seenAgencies)),
                happened.whole(),
                happened.each(),
                topics,
                facts,
                operations);
        return enriched.relevant() ? enriched : SetAside.of(enriched);
    }

    /**
     * Where a document plays, as its names say.
     *
     * @param passages text and title
     * @param named the names in each passage
     * @param peoples how often the people of each country are named
     * @param countries how often the document speaks of each country
     * @param dateline the country it was written in, null when no dateline says so
     */
    private record Setting(
            List<Passage> passages,
            List<List<Gazetteer.Named>> named,
            List<Nationality> nationalities,
            Map<String, Integer> peoples,
            Map<String, Integer> countries,
            @Nullable String dateline) {}

    private Setting setting(Document document) {
        List<Passage> passages = List.of(
                passage(Evidence.Field.TEXT, document.text(), document),
                passage(Evidence.Field.TITLE, document.title(), document));
        List<List<Gazetteer.Named>> named =
                passages.stream().map(passage -> gazetteer.tags(passage.words)).toList();
        List<Nationality> nationalities = nationalities(passages, named);
        Map<String, Integer> peoples = new HashMap<>();
        nationalities.stream()
                .filter(Nationality::people)
                .forEach(one -> peoples.merge(one.country(), 1, Integer::sum));
        Map<String, Integer> countries = countries(passages, named, peoples);
        String dateline = Dateline.country(passages.getFirst(), named.getFirst());
        if (dateline != null) {
            countries.merge(dateline, DATELINE, Integer::sum);
        }
        return new Setting(passages, named, nationalities, peoples, countries, dateline);
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

    /** Where the passages name the people of a country or the country itself. */
    private List<Nationality> nationalities(List<Passage> passages, List<List<Gazetteer.Named>> named) {
        List<Nationality> found = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            for (Gazetteer.People people : gazetteer.peoples(passage.words)) {
                found.add(new Nationality(passage, people.from(), people.to(), people.country(), true));
            }
            for (Gazetteer.Named name : named.get(i)) {
                Location first = name.candidates().getFirst().location();
                if (first.level() == Location.Level.COUNTRY) {
                    found.add(new Nationality(passage, name.from(), name.to(), first.country(), false));
                }
            }
        }
        return found;
    }

    private static Map<String, Integer> countriesOf(List<AgencyReader.Seen> agencies) {
        Map<String, Integer> counts = new HashMap<>();
        agencies.forEach(one -> counts.merge(one.agency().country(), 1, Integer::sum));
        return counts;
    }

    private Passage passage(Evidence.Field field, String original, Document document) {
        return new Passage(field, original, lexicon, phrases, document.published());
    }

    /** How often a document speaks of each country: by places that are written as names, and by peoples. */
    private Map<String, Integer> countries(
            List<Passage> passages, List<List<Gazetteer.Named>> named, Map<String, Integer> peoples) {
        Map<String, Integer> counts = new HashMap<>(peoples);
        for (int i = 0; i < passages.size(); i++) {
            for (Gazetteer.Named name : named.get(i)) {
                boolean common = passages.get(i).words.arabic(name.from())
                        && !name.candidates().getFirst().known();
                if (!common && placeSpelling.written(passages.get(i), name, false)) {
                    Location first = name.candidates().getFirst().location();
                    counts.merge(first.country(), 1, Integer::sum);
                }
            }
        }
        return counts;
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
