package blotter.enrich;

import blotter.gazetteer.Choice;
import blotter.gazetteer.Choice.Asked;
import blotter.gazetteer.Gazetteer;
import blotter.gazetteer.Gazetteer.Named;
import blotter.release.Evidence;
import blotter.release.Location;
import blotter.release.Location.Level;
import blotter.text.Fold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the places of a document: the names, what the words beside them ask for, and which place is meant. */
final class PlaceReader {
    private static final Set<String> IN = WordLists.of("PlaceReader.in");
    private static final Set<String> NEAR = Set.of("IQ", "SY");
    private static final int LARGE = 100_000;
    /** The most letters of Arabic words such as إن, which are no names. */
    private static final int PARTICLE = 2;

    private final Gazetteer gazetteer;
    private final Choice choice;
    private final Set<String> stops;

    PlaceReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.choice = new Choice(gazetteer);
        this.stops = Set.copyOf(
                Lexicon.rows("stops.tsv").stream().map(row -> Fold.key(row[0])).toList());
    }

    /**
     * A place named in a passage.
     *
     * @param agency the agency whose name holds it, null when it stands by itself
     */
    record Seen(Passage passage, Named named, Location location, AgencyReader.@Nullable Seen agency) {}

    List<Seen> seen(
            List<Passage> passages,
            List<List<Named>> names,
            List<AgencyReader.Seen> agencies,
            @Nullable String home,
            Map<String, Integer> peoples) {
        List<Asked> asked = new ArrayList<>();
        List<Passage> where = new ArrayList<>();
        Set<String> surnames = surnames(passages, names);
        for (int p = 0; p < passages.size(); p++) {
            Passage passage = passages.get(p);
            boolean titled = Capitals.everywhere(passage);
            Level carried = null;
            Named before = null;
            for (Named named : names.get(p)) {
                Level level = level(passage, named);
                boolean own = level != null;
                if (level == null && before != null && carried != null && joined(passage, before, named)) {
                    level = carried;
                }
                boolean worded = own || beside(passage, named, Cue.VILLAGE) || beside(passage, named, Cue.CITY);
                boolean triggered = worded || level != null || (large(named) && Dateline.headedBy(passage, named));
                Named previous = before;
                carried = level;
                before = named;
                boolean listed =
                        previous != null && joined(passage, previous, named) && large(named) && !clause(passage, named);
                boolean supported = listed || placed(passage, named) || within(passage, names.get(p), named);
                boolean believed = supported || (worded && !titular(passage, named));
                boolean person = !supported
                        && !triggered
                        && !PlaceWords.inside(passage, named.from())
                        && surnames.contains(key(passage, named));
                if (!NamedAfter.is(passage, named)
                        && !person
                        && written(passage, named, believed)
                        && (triggered
                                || titled
                                || PlaceWords.court(passage, named.to())
                                || !Capitals.partOfName(passage, named))) {
                    Named meant = passage.cue(named.from() - 1) == Cue.CITY ? town(named) : named;
                    asked.add(new Asked(meant, level, triggered, Choice.Form.of(passage.words, named)));
                    where.add(passage);
                }
            }
        }
        asTold(asked, where);
        List<@Nullable Location> chosen = choice.choose(asked, home, peoples);
        List<Seen> found = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Location location = chosen.get(i);
            if (location != null) {
                Named named = asked.get(i).named();
                found.add(new Seen(where.get(i), named, location, holder(agencies, where.get(i), named)));
            }
        }
        return Quarters.within(gazetteer, found);
    }

    /**
     * A bare name in the title means what the text always calls governorate or district; in the text, a bare name means
     * the district that was told before it.
     */
    private static void asTold(List<Asked> asked, List<Passage> where) {
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            boolean title = where.get(i).field == Evidence.Field.TITLE;
            if (one.level() != null || one.triggered()) {
                continue;
            }
            Level told = null;
            boolean always = true;
            for (int j = 0; j < asked.size(); j++) {
                boolean text = where.get(j).field == Evidence.Field.TEXT;
                if (text && (title || j < i) && j != i && sameName(asked.get(j).named(), one.named())) {
                    told = told(asked.get(j));
                    always &= told != null;
                }
            }
            if (told != null && always && (title || told == Level.ADMIN2)) {
                asked.set(i, new Asked(one.named(), told, true, one.form()));
            }
        }
    }

    /** The level of a name by a word beside it, or by a name that only divisions bear: Kirkuk Province. */
    private static @Nullable Level told(Asked one) {
        boolean province = one.named().candidates().stream()
                .allMatch(candidate -> candidate.location().level() == Level.ADMIN1);
        return one.level() == null && province ? Level.ADMIN1 : one.level();
    }

    private static boolean sameName(Named a, Named b) {
        return a.candidates().stream()
                .map(candidate -> candidate.location().id())
                .anyMatch(id -> b.candidates().stream()
                        .anyMatch(candidate -> candidate.location().id().equals(id)));
    }

    private static AgencyReader.@Nullable Seen holder(List<AgencyReader.Seen> agencies, Passage passage, Named named) {
        for (AgencyReader.Seen agency : agencies) {
            if (agency.passage() == passage
                    && agency.named().from() <= named.from()
                    && named.to() <= agency.named().to()) {
                return agency;
            }
        }
        return null;
    }

    /** "…, wa-an": a word that opens a clause after a comma is no further place of a list, for that has its own "and" written onto it. */
    private boolean clause(Passage passage, Named named) {
        int first = named.from();
        return first > 0
                && passage.comma(first - 1, first)
                && passage.words.arabic(first)
                && passage.words.start(first) == named.start()
                && stops.contains(passage.words.folded().text(named.start(), named.end()));
    }

    /** The names that are once told with a first name, so that they are a person's where they stand alone: Angel Medina. */
    private static Set<String> surnames(List<Passage> passages, List<List<Named>> names) {
        Set<String> found = new HashSet<>();
        for (int p = 0; p < passages.size(); p++) {
            Passage passage = passages.get(p);
            if (!Capitals.everywhere(passage)) {
                names.get(p).stream()
                        .filter(named -> Capitals.surname(passage, named))
                        .forEach(named -> found.add(key(passage, named)));
            }
        }
        return found;
    }

    private static String key(Passage passage, Named named) {
        return passage.words.folded().text(named.start(), named.end());
    }

    /** "Police District", "City Council": a common word beside a word of division names no far town, but after "of". */
    private static boolean titular(Passage passage, Named named) {
        return !passage.words.arabic(named.from())
                && !large(named)
                && named.candidates().stream()
                        .noneMatch(
                                candidate -> NEAR.contains(candidate.location().country()))
                && !(named.from() > 0 && passage.words.word(named.from() - 1).equals("of"));
    }

    /** "In Van": a large town's name with a capital straight after "in", where a thing would have its article. */
    private static boolean placed(Passage passage, Named named) {
        int before = named.from() - 1;
        return passage.sameSentence(before, named.from())
                && !passage.words.arabic(named.from())
                && IN.contains(passage.words.word(before))
                && !Capitals.everywhere(passage)
                && large(named);
    }

    /** Whether a large town or a division bears a name, which then may go on a list of places: Mersin and Van. */
    private static boolean large(Named named) {
        return named.candidates().stream()
                .anyMatch(candidate -> candidate.known() && candidate.location().population() >= LARGE);
    }

    /** Whether the name is written as one: a capital where there are capitals, no stop word that nothing supports. */
    boolean written(Passage passage, Named named, boolean triggered) {
        String written = passage.words.written(named.from(), named.to());
        char first = Capitals.first(written);
        boolean abbreviation = written.length() <= 3 && first < 0x250 && !nearTown(named);
        boolean cut = abbreviation && !triggered && !Capitals.all(written);
        boolean particle = passage.words.arabic(named.from()) && named.end() - named.start() <= PARTICLE;
        if (Character.isLowerCase(first) || Character.isDigit(first) || cut || particle) {
            return false;
        }
        boolean stop = stops.contains(passage.words.folded().text(named.start(), named.end()));
        return !stop || (triggered && !PlaceWords.region(passage, named));
    }

    /** A name of three letters is an abbreviation unless a large town or a division of the region bears it: Kut, Faw. */
    private static boolean nearTown(Named named) {
        return named.candidates().stream()
                .anyMatch(candidate -> candidate.known()
                        && NEAR.contains(candidate.location().country())
                        && (candidate.location().level() != Level.CITY
                                || candidate.location().population() >= LARGE));
    }

    /** A name after "the city of", العاصمة: no country that bears it too. */
    private static Named town(Named named) {
        List<Gazetteer.Candidate> towns = named.candidates().stream()
                .filter(candidate -> candidate.location().level() != Level.COUNTRY)
                .toList();
        return towns.isEmpty() ? named : new Named(named.from(), named.to(), named.start(), named.end(), towns);
    }

    private static @Nullable Level level(Passage passage, Named named) {
        if (beside(passage, named, Cue.GOVERNORATE)) {
            return Level.ADMIN1;
        }
        return beside(passage, named, Cue.DISTRICT) ? Level.ADMIN2 : null;
    }

    /** Whether a cue stands with a name: just before it in Arabic and Kurdish, on either side in Latin script. */
    private static boolean beside(Passage passage, Named named, Cue cue) {
        int before = named.from() - 1;
        boolean latin = passage.words.folded().at(passage.words.start(named.from())) < 0x250;
        boolean any = before >= 0 && passage.words.word(before).endsWith("یکی");
        if (passage.cue(before) == cue && !any && !passage.comma(before, named.from())) {
            return !latin || passage.words.word(before).equals("of") || cue == Cue.CITY;
        }
        int after = named.to();
        return latin
                && passage.cue(after) == cue
                && !passage.comma(after - 1, after)
                && !passage.words.word(after).equals("of");
    }

    /** Whether "in" stands before a name and another name of its sentence tells of the division it lies in: في هيت بالأنبار;
     * or whether its division or country follows it at once: Police, Poland. */
    private boolean within(Passage passage, List<Named> names, Named named) {
        boolean in = named.from() > 0
                && passage.sameSentence(named.from() - 1, named.from())
                && IN.contains(passage.words.word(named.from() - 1));
        boolean attached = passage.words.folded().at(passage.words.start(named.from())) == 'ب'
                && named.start() > passage.words.start(named.from());
        for (Named other : names) {
            boolean next = other.from() == named.to() && joined(passage, named, other);
            boolean beside = next || ((in || attached) && passage.sameSentence(other.from(), named.from()));
            if (beside && !other.equals(named) && holds(other, named, next)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Named division, Named named, boolean next) {
        for (Gazetteer.Candidate above : division.candidates()) {
            Level level = above.location().level();
            if (level == Level.ADMIN1 || (next && level == Level.COUNTRY)) {
                for (Gazetteer.Candidate candidate : named.candidates()) {
                    if (candidate.known()
                            && gazetteer
                                    .path(candidate.location().id())
                                    .contains(above.location().id())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether two names are joined by nothing but a comma or "and". */
    static boolean joined(Passage passage, Named a, Named b) {
        int gap = b.from() - a.to();
        if (gap == 0) {
            boolean and = passage.words.folded().at(passage.words.start(b.from())) == 'و'
                    && b.start() > passage.words.start(b.from());
            return passage.sameSentence(a.to() - 1, b.from()) && (and || passage.comma(a.to() - 1, b.from()));
        }
        String word = passage.words.word(a.to());
        return gap == 1
                && passage.sameSentence(a.to() - 1, b.from())
                && (word.equals("and")
                        || word.equals("و")
                        || word.equals("u")
                        || word.equals("ve")
                        || word.equals("holy"));
    }
}
