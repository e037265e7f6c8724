package blotter.enrich;

import blotter.config.TopicWords;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.Agency;
import blotter.release.DateSpan;
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
import java.util.LinkedHashMap;
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
    private final PlaceReader placeReader;
    private final PlaceRoles placeRoles;
    private final CountryReader countryReader;
    private final TopicReader topicReader;
    private final DayReader dayReader;
    private final FigureReader figureReader;
    private final SeizureReader seizureReader;
    private final OperationReader operationReader;
    private final Claims claims;
    private final Relevance relevance;

    public Enricher(Gazetteer gazetteer, Agencies agencies, List<TopicWords> topics) {
        NumberWords numbers = new NumberWords();
        this.gazetteer = gazetteer;
        this.agencies = agencies;
        this.agencyReader = new AgencyReader(agencies);
        this.placeReader = new PlaceReader(gazetteer);
        this.placeRoles = new PlaceRoles(gazetteer);
        this.countryReader = new CountryReader(gazetteer);
        this.topicReader = new TopicReader(topics);
        this.dayReader = new DayReader(lexicon, numbers);
        this.figureReader = new FigureReader(numbers);
        this.seizureReader = new SeizureReader(lexicon, numbers);
        this.operationReader = new OperationReader(lexicon, phrases, figureReader, seizureReader, dayReader);
        this.claims = new Claims(gazetteer, agencies);
        this.relevance = new Relevance(lexicon);
    }

    public Enriched enrich(Document document) {
        Passage title = passage(Evidence.Field.TITLE, document.title(), document);
        Passage text = passage(Evidence.Field.TEXT, document.text(), document);
        List<Passage> passages = List.of(text, title);
        String source = document.sourceAgency();
        String home = source == null
                ? null
                : agencies.agency(source).map(Agency::country).orElse(null);
        List<List<Gazetteer.Named>> named =
                passages.stream().map(passage -> gazetteer.tags(passage.words)).toList();
        LocalDate published = document.published().to();
        List<Nationality> nationalities = nationalities(passages, named);
        Map<String, Integer> peoples = new HashMap<>();
        nationalities.stream()
                .filter(Nationality::people)
                .forEach(one -> peoples.merge(one.country(), 1, Integer::sum));
        Map<String, Integer> countries = countries(passages, named, peoples);
        String dateline = Dateline.country(text, named.getFirst());
        if (dateline != null) {
            countries.merge(dateline, DATELINE, Integer::sum);
        }
        List<AgencyReader.Seen> seenAgencies = agencyReader.seen(passages, source, countries, nationalities, published);
        List<Agency.Mention> found = agencyReader.mentions(seenAgencies, document.lang(), source, published);
        if (home == null && !found.isEmpty()) {
            home = agencies.agency(found.getFirst().id()).map(Agency::country).orElse(null);
        }
        home = home == null ? dateline : home;
        List<PlaceReader.Seen> seenPlaces = placeReader.seen(passages, named, seenAgencies, home, peoples);
        List<Location.Mention> places = placeRoles.mentions(seenPlaces, document.lang(), verdict(text));
        FigureReader.Figures figures = figureReader.read(passages, document.lang());
        Facts facts = new Facts(
                told(figures.arrested(), verdict(text)),
                told(figures.killed(), verdict(text)),
                told(figures.wounded(), verdict(text)),
                Currency.of(
                        home,
                        seizureReader.read(passages, document.lang(), verdict(text)),
                        document.title(),
                        document.text()));
        List<Enriched.Operation> operations = operationReader.read(text, document, places);
        facts = text.has(Cue.OTHER) ? facts : Totals.of(facts, operations);
        List<Topic.Mention> told = topicReader.read(passages, seenAgencies);
        List<Topic.Mention> topics = withTopics(told.isEmpty() ? topicReader.seized(facts, lexicon) : told, document);
        Found<DateSpan> happened = dayReader.happened(text, document.published(), document.lang());
        List<Agency.Mention> mentioned = withSource(withClaims(found, document), source);
        Enriched read = new Enriched(
                relevance.relevant(passages, topics, facts, mentioned),
                claims.kind(document.claims()).orElseGet(() -> kind(document, text, mentioned)),
                mentioned,
                countryReader.withScene(withPlaces(places, document), nationalities, countriesOf(seenAgencies)),
                happened,
                topics,
                facts,
                operations);
        return read.relevant() ? read : SetAside.of(read);
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
                if (!common && placeReader.written(passages.get(i), name, false)) {
                    Location first = name.candidates().getFirst().location();
                    counts.merge(first.country(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /** Whether the lead tells of a court's verdict, not of a new operation. */
    private static boolean verdict(Passage text) {
        return text.sentenceCount() > 0 && text.has(0, Cue.CONVICT) && !text.has(0, Cue.ARREST);
    }

    /** Of the arrests that a verdict looks back on none is announced; that there were none still is. */
    private static @Nullable Found<Integer> told(@Nullable Found<Integer> arrested, boolean verdict) {
        return arrested != null && verdict && arrested.value() > 0 ? null : arrested;
    }

    private List<Agency.Mention> withClaims(List<Agency.Mention> found, Document document) {
        Map<String, Agency.Mention> all = new LinkedHashMap<>();
        for (Agency.Mention claimed : claims.agencies(document.claims())) {
            all.put(claimed.id(), claimed);
        }
        boolean issued = !all.isEmpty();
        for (Agency.Mention mention : found) {
            Agency.Role role = issued && mention.role() == Agency.Role.ISSUER ? Agency.Role.MENTIONED : mention.role();
            all.merge(
                    mention.id(),
                    new Agency.Mention(mention.id(), mention.name(), role, mention.evidence()),
                    (a, b) -> {
                        List<Evidence> both = new ArrayList<>(a.evidence());
                        both.addAll(b.evidence());
                        return new Agency.Mention(a.id(), a.name(), a.role(), List.copyOf(both));
                    });
        }
        return List.copyOf(all.values());
    }

    /** An agency's own newsroom speaks for it, whether or not the text names it. */
    private List<Agency.Mention> withSource(List<Agency.Mention> found, @Nullable String source) {
        if (source == null || found.stream().anyMatch(m -> m.role() == Agency.Role.ISSUER)) {
            return found;
        }
        List<Agency.Mention> all = new ArrayList<>();
        all.add(new Agency.Mention(
                source,
                agencies.agency(source).map(Agency::name).orElse(source),
                Agency.Role.ISSUER,
                List.of(new Evidence.Claim(Evidence.Origin.SOURCE_CONFIG, source, null))));
        all.addAll(found);
        return List.copyOf(all);
    }

    private List<Location.Mention> withPlaces(List<Location.Mention> found, Document document) {
        Map<String, Location.Mention> all = new LinkedHashMap<>();
        for (Location.Mention mention : found) {
            all.put(mention.id(), mention);
        }
        for (Location.Mention claimed : claims.locations(document.claims())) {
            all.merge(claimed.id(), claimed, (a, b) -> {
                List<Evidence> both = new ArrayList<>(b.evidence());
                both.addAll(a.role().inFacet() ? a.evidence() : List.of());
                return new Location.Mention(
                        b.id(),
                        b.name(),
                        b.admin1(),
                        b.country(),
                        a.role().inFacet() ? a.role() : b.role(),
                        b.lat(),
                        b.lon(),
                        b.path(),
                        List.copyOf(both));
            });
        }
        return List.copyOf(all.values());
    }

    private List<Topic.Mention> withTopics(List<Topic.Mention> found, Document document) {
        Map<String, Topic.Mention> all = new LinkedHashMap<>();
        for (Topic.Mention mention : found) {
            all.put(mention.id(), mention);
        }
        for (Topic.Mention claimed : claims.topics(document.claims(), topicReader.topics())) {
            all.merge(claimed.id(), claimed, (a, b) -> {
                List<Evidence> both = new ArrayList<>(a.evidence());
                both.addAll(b.evidence());
                return new Topic.Mention(a.id(), List.copyOf(both));
            });
        }
        return List.copyOf(all.values());
    }

    /** Who speaks: the source's type; without one a byline of the press, else whether an agency says it in the first sentence. */
    private Kind kind(Document document, Passage text, List<Agency.Mention> agencies) {
        if (document.outlet()) {
            return Kind.STORY;
        }
        if (document.sourceAgency() != null) {
            return Kind.STATEMENT;
        }
        if (Byline.press(text, this.agencies)) {
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
