package blotter.enrich.agency;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.NamedAgency;
import blotter.enrich.passage.Nationality;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Agencies.Named;
import blotter.release.Agency;
import blotter.release.Agency.Role;
import blotter.release.Evidence;
import blotter.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the agencies of a document and what each does in it. The issuer is the one that says it (announced, أعلن,
 * ڕایگەیاند), not the one named first; a body named only to say where the issuer belongs is mentioned.
 */
public final class AgencyReader {
    private static final int LEAD = 2;

    private static final Set<String> LAWS = WordLists.of("AgencyReader.laws");
    /** What a body's work, named as the body is, is spoken of as: في مجال. */
    private static final Set<String> FIELDS = WordLists.of("AgencyReader.fields");

    private static final Set<String> WORK = WordLists.of("AgencyReader.work");
    private static final Set<String> SOURCES = WordLists.of("UnnamedSource.sources");

    private final Agencies agencies;
    private final Language language = new Language();

    public AgencyReader(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The names of agencies in the passages of a document.
     *
     * @param countries how often the document speaks of each country
     * @param published the day of publication; null when it is not known
     */
    public List<NamedAgency> named(
            List<Passage> passages,
            @Nullable String sourceAgency,
            Map<String, Integer> countries,
            List<Nationality> nationalities,
            String lang,
            @Nullable LocalDate published) {
        List<Map.Entry<Passage, Named>> names = new ArrayList<>();
        for (Passage passage : passages) {
            for (Named any : agencies.tags(passage.words())) {
                Named named = known(AgencyNames.ofCountry(passage, any, nationalities), published);
                boolean cut = !passage.sameSentence(named.from(), named.to() - 1);
                if (!cut
                        && !named.agencies().isEmpty()
                        && !work(passage, named)
                        && !foreign(passage, named, countries)) {
                    names.add(Map.entry(passage, named));
                }
            }
        }
        List<NamedAgency> found = likeliest(names, sourceAgency, countries);
        return whole(AgencyNames.bracketed(AgencyNames.meant(found, language, lang)));
    }

    /** Of each name's bearers the source's own agency, else the one that is named for certain elsewhere, else one of the countries spoken of. */
    private static List<NamedAgency> likeliest(
            List<Map.Entry<Passage, Named>> names, @Nullable String sourceAgency, Map<String, Integer> countries) {
        Map<String, Integer> sure = new HashMap<>();
        Map<String, Integer> home = new HashMap<>(countries);
        for (Map.Entry<Passage, Named> name : names) {
            List<Agency> bearers = name.getValue().agencies();
            if (bearers.size() == 1) {
                sure.merge(bearers.getFirst().id(), 1, Integer::sum);
                home.merge(bearers.getFirst().country(), 2, Integer::sum);
            }
        }
        ToIntFunction<Agency> score = agency -> (agency.id().equals(sourceAgency) ? 100 : 0)
                + 10 * Math.min(5, sure.getOrDefault(agency.id(), 0))
                + Math.min(9, home.getOrDefault(agency.country(), 0));
        List<NamedAgency> found = new ArrayList<>();
        for (Map.Entry<Passage, Named> name : names) {
            Agency best = name.getValue().agencies().getFirst();
            for (Agency agency : name.getValue().agencies()) {
                best = score.applyAsInt(agency) > score.applyAsInt(best) ? agency : best;
            }
            found.add(new NamedAgency(name.getKey(), name.getValue(), best));
        }
        return found;
    }

    /** A name that agencies of several countries have, such as border guards or ISF, in a text that speaks of other countries only. */
    private boolean foreign(Passage passage, Named named, Map<String, Integer> countries) {
        boolean elsewhere = !countries.isEmpty()
                && named.agencies().stream().noneMatch(bearer -> countries.containsKey(bearer.country()));
        boolean border =
                named.agencies().stream().allMatch(bearer -> bearer.type().equals("border"));
        boolean shared =
                named.agencies().stream().map(Agency::country).distinct().count() > 1;
        return elsewhere && (border || shared || agencies.general(passage.words(), named));
    }

    /** "The Anti-Terrorism Law", قانون مكافحة الإرهاب, في إطار مكافحة الإرهاب: what an agency does is not the agency. */
    private static boolean work(Passage passage, Named named) {
        int before = named.from() - 1;
        int after = named.to();
        return (passage.sameSentence(before, named.from())
                        && (LAWS.contains(passage.words().word(before)) || field(passage, named, before)))
                || (passage.sameSentence(after, named.from())
                        && !passage.words().arabic(after)
                        && LAWS.contains(passage.words().word(after)));
    }

    /** Whether a name is that of a kind of work, spoken of as one: المبذولة في مكافحة الإرهاب, but not ضابط في مكافحة الإرهاب. */
    private static boolean field(Passage passage, Named named, int before) {
        if (!WORK.contains(passage.words().word(named.from()))) {
            return false;
        }
        boolean done = passage.words().word(before).equals("فی")
                && passage.sameSentence(before - 1, before)
                && !passage.is(before - 1, Cue.PERSON)
                && !passage.is(before - 1, Cue.PEOPLE)
                && !SOURCES.contains(passage.words().word(before - 1));
        return done || FIELDS.contains(passage.words().word(before));
    }

    /** The bearers of a name that existed when the text was published. */
    private static Named known(Named named, @Nullable LocalDate published) {
        if (published == null || named.agencies().stream().noneMatch(agency -> agency.later(published))) {
            return named;
        }
        return new Named(
                named.from(),
                named.to(),
                named.start(),
                named.end(),
                named.agencies().stream()
                        .filter(agency -> !agency.later(published))
                        .toList());
    }

    /** A short name that is part of a longer one in the same document means the agency of the longer one. */
    private static List<NamedAgency> whole(List<NamedAgency> seen) {
        List<NamedAgency> result = new ArrayList<>();
        for (NamedAgency one : seen) {
            String name = name(one);
            Agency agency = one.agency();
            for (NamedAgency other : seen) {
                boolean another =
                        AgencyNames.placed(one) && !other.agency().country().equals(agency.country());
                if (!another
                        && !other.agency().id().equals(agency.id())
                        && name(other).length() > name.length()
                        && name(other).contains(name)) {
                    agency = other.agency();
                    break;
                }
            }
            result.add(new NamedAgency(one.passage(), one.named(), agency));
        }
        return result;
    }

    private static String name(NamedAgency one) {
        return one.passage()
                .words()
                .folded()
                .text(one.named().start(), one.named().end());
    }

    /**
     * Each agency once, the issuer first, with the words that name it.
     *
     * @param published the day of publication; what was gone by then is only mentioned
     */
    public List<Agency.Mention> mentions(
            List<NamedAgency> seen, String lang, @Nullable String sourceAgency, @Nullable LocalDate published) {
        List<NamedAgency> living = published == null
                ? seen
                : seen.stream().filter(one -> !one.agency().gone(published)).toList();
        String issuer = issuer(living, lang, sourceAgency);
        Map<String, Role> roles = new LinkedHashMap<>();
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        for (int i = 0; i < seen.size(); i++) {
            NamedAgency one = seen.get(i);
            String id = one.agency().id();
            boolean gone = published != null && one.agency().gone(published);
            Role role = id.equals(issuer) ? Role.ISSUER : gone ? Role.MENTIONED : role(seen, i, lang);
            roles.merge(id, role, (a, b) -> a == Role.MENTIONED ? b : a);
            evidence.computeIfAbsent(id, _ -> new ArrayList<>())
                    .add(one.passage().span(one.named().start(), one.named().end()));
        }
        List<Agency.Mention> mentions = new ArrayList<>();
        roles.forEach((id, role) -> mentions.add(new Agency.Mention(
                id,
                agencies.agency(id).map(Agency::name).orElse(id),
                role,
                List.copyOf(evidence.getOrDefault(id, List.of())))));
        mentions.sort((a, b) -> a.role().compareTo(b.role()));
        return mentions;
    }

    private static @Nullable String issuer(List<NamedAgency> seen, String lang, @Nullable String sourceAgency) {
        if (sourceAgency != null) {
            return sourceAgency;
        }
        NamedAgency announcing = announcing(seen, lang);
        if (announcing != null) {
            return announcing.agency().id();
        }
        for (int i = 0; i < seen.size(); i++) {
            if (text(seen.get(i)) && Saying.says(seen, i, lang)) {
                return seen.get(i).agency().id();
            }
        }
        for (NamedAgency one : seen) {
            if (Signature.of(one) || (title(one) && Saying.colon(one))) {
                return one.agency().id();
            }
        }
        return lead(seen, lang);
    }

    /** The first that says something new, no court and not told by a source in it, or the one that speaks as "the force said"; null where none does. */
    private static @Nullable NamedAgency announcing(List<NamedAgency> seen, String lang) {
        NamedAgency itself = Speaker.of(seen);
        int latest = itself == null
                ? Integer.MAX_VALUE
                : itself.passage().sentence(itself.named().from()) + 1;
        for (int i = 0; i < seen.size(); i++) {
            NamedAgency one = seen.get(i);
            Passage passage = one.passage();
            int sentence = passage.sentence(one.named().from());
            if (sentence > latest) {
                return itself;
            }
            boolean sourced = UnnamedSource.inBody(passage, one.named().from());
            if (text(one)
                    && !sourced
                    && !passage.past(sentence)
                    && !court(one.agency())
                    && Saying.says(seen, i, lang)) {
                return one;
            }
        }
        return null;
    }

    private static boolean text(NamedAgency one) {
        return one.passage().field() == Evidence.Field.TEXT;
    }

    private static boolean title(NamedAgency one) {
        return one.passage().field() == Evidence.Field.TITLE;
    }

    /** Where nobody is told to say it: the first agency of title and lead, one that only helped last, none where an unnamed source speaks. */
    private static @Nullable String lead(List<NamedAgency> seen, String lang) {
        String partner = null;
        for (int i = 0; i < seen.size(); i++) {
            NamedAgency one = seen.get(i);
            boolean title = one.passage().field() == Evidence.Field.TITLE;
            if (!title && UnnamedSource.tells(one.passage())) {
                return null;
            }
            if (title || one.passage().sentence(one.named().from()) < LEAD) {
                if (role(seen, i, lang) != Role.PARTNER) {
                    return one.agency().id();
                }
                partner = partner == null && !Saying.labelled(seen, one.passage())
                        ? one.agency().id()
                        : partner;
            }
        }
        return partner;
    }

    private static boolean court(Agency agency) {
        return agency.type().equals("court");
    }

    private static Role role(List<NamedAgency> seen, int i, String lang) {
        NamedAgency one = seen.get(i);
        Passage passage = one.passage();
        int from = one.named().from();
        int sentence = passage.sentence(from);
        if (Saying.partOfAnother(seen, i)) {
            return Role.MENTIONED;
        }
        for (int w = from - 1; w >= Math.max(0, from - 5) && passage.sameSentence(w, from); w--) {
            Cue cue = passage.cue(w);
            if (cue == Cue.PARTNER) {
                return Role.PARTNER;
            }
            if (cue == Cue.HANDED) {
                return Role.MENTIONED;
            }
        }
        if (passage.field() == Evidence.Field.TITLE && Saying.colon(one)) {
            return Role.MENTIONED;
        }
        if (Saying.says(seen, i, lang) || (Saying.quoted(passage, one.named().to()) && from > 0)) {
            return passage.field() == Evidence.Field.TITLE ? Role.MENTIONED : Role.QUOTED;
        }
        if (passage.past(sentence) || !passage.done(sentence)) {
            return Role.MENTIONED;
        }
        return Role.EXECUTING;
    }
}
