package blotter.enrich;

import blotter.gazetteer.Agencies;
import blotter.gazetteer.Agencies.Named;
import blotter.release.Agency;
import blotter.release.Agency.Role;
import blotter.release.Evidence;
import blotter.text.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the agencies of a document and what each does in it. The issuer is the one that says it (announced, أعلن,
 * ڕایگەیاند), not the one named first; a body named only to say where the issuer belongs is mentioned.
 */
final class AgencyReader {
    private static final int SAY_AFTER = 7;
    private static final int SAY_AFTER_VERB_FINAL = 9;
    private static final int LEAD = 2;
    private static final int SOURCE_WITHIN = 4;
    /** مصدر مسؤول speaks for the agency. */
    private static final String OFFICIAL = Fold.key("مسؤول");

    private static final Set<String> LAWS = WordLists.of("AgencyReader.laws");

    /** After these a new clause tells what was said; whoever acts in it does not say it. */
    private static final Set<String> THAT = WordLists.of("AgencyReader.that");

    private static final Set<String> SPEAKERS = WordLists.of("AgencyReader.speakers");
    /** A military source speaks for the army that is named. */
    private static final Set<String> ARMY = WordLists.of("AgencyReader.army");

    private static final Set<String> SOURCES = WordLists.of("AgencyReader.sources");
    private final Agencies agencies;

    AgencyReader(Agencies agencies) {
        this.agencies = agencies;
    }

    /** One name in one passage, and the agency it is believed to mean. */
    record Seen(Passage passage, Named named, Agency agency) {}

    List<Seen> seen(
            List<Passage> passages,
            @Nullable String sourceAgency,
            Map<String, Integer> countries,
            List<Nationality> nationalities,
            @Nullable LocalDate published) {
        List<Seen> found = new ArrayList<>();
        Map<String, Integer> sure = new HashMap<>();
        Map<String, Integer> home = new HashMap<>(countries);
        List<Map.Entry<Passage, Named>> all = new ArrayList<>();
        for (Passage passage : passages) {
            for (Named any : agencies.tags(passage.words)) {
                Named named = known(AgencyNames.ofCountry(passage, any, nationalities), published);
                boolean cut = !passage.sameSentence(named.from(), named.to() - 1);
                if (cut || named.agencies().isEmpty() || law(passage, named) || foreign(named, countries)) {
                    continue;
                }
                all.add(Map.entry(passage, named));
                if (named.agencies().size() == 1) {
                    sure.merge(named.agencies().getFirst().id(), 1, Integer::sum);
                    home.merge(named.agencies().getFirst().country(), 2, Integer::sum);
                }
            }
        }
        for (Map.Entry<Passage, Named> entry : all) {
            Agency best = null;
            int bestScore = -1;
            for (Agency agency : entry.getValue().agencies()) {
                int score = (agency.id().equals(sourceAgency) ? 100 : 0)
                        + 10 * Math.min(5, sure.getOrDefault(agency.id(), 0))
                        + Math.min(9, home.getOrDefault(agency.country(), 0));
                if (score > bestScore) {
                    best = agency;
                    bestScore = score;
                }
            }
            if (best != null) {
                found.add(new Seen(entry.getKey(), entry.getValue(), best));
            }
        }
        return whole(AgencyNames.bracketed(found));
    }

    /** Border guards, whom every country has, in a text that speaks of other countries only. */
    private static boolean foreign(Named named, Map<String, Integer> countries) {
        Agency only = named.agencies().getFirst();
        return named.agencies().size() == 1
                && only.type().equals("border")
                && !countries.isEmpty()
                && !countries.containsKey(only.country());
    }

    /** "The Anti-Terrorism Law", قانون مكافحة الإرهاب: the law about what an agency does is not the agency. */
    private static boolean law(Passage passage, Named named) {
        int before = named.from() - 1;
        int after = named.to();
        return (passage.sameSentence(before, named.from()) && LAWS.contains(passage.words.word(before)))
                || (passage.sameSentence(after, named.from())
                        && !passage.words.arabic(after)
                        && LAWS.contains(passage.words.word(after)));
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
    private static List<Seen> whole(List<Seen> seen) {
        List<Seen> result = new ArrayList<>();
        for (Seen one : seen) {
            String name = name(one);
            Agency agency = one.agency;
            for (Seen other : seen) {
                if (!other.agency.id().equals(agency.id())
                        && name(other).length() > name.length()
                        && name(other).contains(name)) {
                    agency = other.agency;
                    break;
                }
            }
            result.add(new Seen(one.passage, one.named, agency));
        }
        return result;
    }

    private static String name(Seen one) {
        return one.passage.words.folded().text(one.named.start(), one.named.end());
    }

    /** @param published the day of publication; what was gone by then is only mentioned */
    List<Agency.Mention> mentions(
            List<Seen> seen, String lang, @Nullable String sourceAgency, @Nullable LocalDate published) {
        List<Seen> living = published == null
                ? seen
                : seen.stream().filter(one -> !one.agency.gone(published)).toList();
        String issuer = issuer(living, lang, sourceAgency);
        Map<String, Role> roles = new LinkedHashMap<>();
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        for (int i = 0; i < seen.size(); i++) {
            Seen one = seen.get(i);
            String id = one.agency.id();
            boolean gone = published != null && one.agency.gone(published);
            Role role = id.equals(issuer) ? Role.ISSUER : gone ? Role.MENTIONED : role(seen, i, lang);
            roles.merge(id, role, (a, b) -> a == Role.MENTIONED ? b : a);
            evidence.computeIfAbsent(id, _ -> new ArrayList<>())
                    .add(one.passage.span(one.named.start(), one.named.end()));
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

    private @Nullable String issuer(List<Seen> seen, String lang, @Nullable String sourceAgency) {
        if (sourceAgency != null) {
            return sourceAgency;
        }
        Seen itself = Speaker.of(seen);
        for (int i = 0; i < seen.size(); i++) {
            Seen one = seen.get(i);
            int sentence = one.passage.sentence(one.named.from());
            if (itself != null && sentence > itself.passage.sentence(itself.named.from()) + 1) {
                return itself.agency.id();
            }
            boolean text = one.passage.field == Evidence.Field.TEXT;
            boolean sourced = bySource(one.passage, one.named.from());
            if (text && !sourced && !one.passage.past(sentence) && !court(one.agency) && says(seen, i, lang)) {
                return one.agency.id();
            }
        }
        for (int i = 0; i < seen.size(); i++) {
            if (seen.get(i).passage.field == Evidence.Field.TEXT && says(seen, i, lang)) {
                return seen.get(i).agency.id();
            }
        }
        for (Seen one : seen) {
            if (one.passage.field == Evidence.Field.TITLE && colon(one)) {
                return one.agency.id();
            }
        }
        return lead(seen, lang);
    }

    /** Where nobody is told to say it: the first agency of title and lead, one that only helped last, none where an unnamed source speaks. */
    private static @Nullable String lead(List<Seen> seen, String lang) {
        String partner = null;
        for (int i = 0; i < seen.size(); i++) {
            Seen one = seen.get(i);
            boolean title = one.passage.field == Evidence.Field.TITLE;
            if (!title && unnamed(one.passage)) {
                return null;
            }
            if (title || one.passage.sentence(one.named.from()) < LEAD) {
                if (role(seen, i, lang) != Role.PARTNER) {
                    return one.agency.id();
                }
                partner = partner == null ? one.agency.id() : partner;
            }
        }
        return partner;
    }

    /** "A security source said", أفاد مصدر أمني: in the lead, beside a word of saying. */
    private static boolean unnamed(Passage text) {
        for (int w = 0; w < text.words.size() && text.sentence(w) < LEAD; w++) {
            String word = text.words.word(w);
            if (word.equals("anonymity")) {
                return true;
            }
            boolean army = (w > 0 && ARMY.contains(text.words.word(w - 1)))
                    || (text.words.size() > w + 1 && ARMY.contains(text.words.word(w + 1)));
            boolean official = army
                    || (text.words.size() > w + 2
                            && (OFFICIAL.equals(text.words.word(w + 1)) || OFFICIAL.equals(text.words.word(w + 2))));
            if (!official && (SOURCES.contains(word) || word.startsWith("سهرچاوهیهکی"))) {
                for (int s = w - SOURCE_WITHIN; s <= w + SOURCE_WITHIN; s++) {
                    if (text.sameSentence(s, w) && text.is(s, Cue.SAY)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean court(Agency agency) {
        return agency.type().equals("court");
    }

    private static boolean colon(Seen one) {
        return one.named.from() == 0
                && one.named.to() < one.passage.words.size()
                && one.passage.comma(one.named.to() - 1, one.named.to());
    }

    /** Whether a word of saying belongs to the agency: after it, before it in Arabic, at the clause's end in Kurdish. */
    private static boolean says(List<Seen> seen, int i, String lang) {
        Seen one = seen.get(i);
        Passage passage = one.passage;
        int from = one.named.from();
        int to = one.named.to();
        if (partOfAnother(seen, i)) {
            return false;
        }
        for (int w = from - 1; w >= Math.max(0, from - 4) && passage.sameSentence(w, from); w--) {
            Cue cue = passage.cue(w);
            if (cue == Cue.SAY && lang.equals("en")) {
                String word = passage.words.word(w);
                if (word.equals("to") || SPEAKERS.contains(word) || inverted(passage, w, from)) {
                    return true;
                }
                break;
            }
            if (cue == Cue.SAY) {
                return lang.equals("ar") || from - w <= 2;
            }
            if ((cue != null && cue.done()) || THAT.contains(passage.words.word(w))) {
                break;
            }
        }
        int reach = lang.equals("ckb") || lang.equals("tr") || lang.equals("kmr") ? SAY_AFTER_VERB_FINAL : SAY_AFTER;
        if (lang.equals("ar")) {
            return from > 0
                    && passage.words.word(from - 1).equals("عن")
                    && passage.sameSentence(to, from)
                    && passage.words.word(to).startsWith("قول");
        }
        for (int w = to; w < to + reach && passage.sameSentence(w, from); w++) {
            Cue cue = passage.cue(w);
            if (cue == Cue.SAY) {
                return true;
            }
            if (cue != null && cue.done() && lang.equals("en")) {
                return false;
            }
            if (lang.equals("en") && passage.comma(w - 1, w) && w > to + 1) {
                return false;
            }
        }
        return false;
    }

    /** "...", said the office: a word of saying after a quotation, its speaker straight after it. */
    private static boolean inverted(Passage passage, int say, int from) {
        if (say == 0 || from - say > 2) {
            return false;
        }
        String gap = passage.words
                .original()
                .substring(
                        passage.words.folded().end(passage.words.end(say - 1) - 1),
                        passage.words.folded().start(passage.words.start(say)));
        return gap.indexOf('"') >= 0 || gap.indexOf('\u201D') >= 0;
    }

    /** Whether an unnamed source in the agency says it, وقال مصدر في الحشد: that counts less than the word of an agency. */
    private static boolean bySource(Passage passage, int from) {
        return from > 1
                && passage.words.word(from - 1).equals("فی")
                && SOURCES.contains(passage.words.word(from - 2))
                && passage.sameSentence(from - 2, from);
    }

    /** Whether it only says where the agency before it belongs: "of the", في, ل. */
    private static boolean partOfAnother(List<Seen> seen, int i) {
        if (i == 0) {
            return false;
        }
        Seen one = seen.get(i);
        Seen before = seen.get(i - 1);
        int gap = one.named.from() - before.named.to();
        if (before.passage != one.passage
                || gap < 0
                || gap > 3
                || before.agency.id().equals(one.agency.id())) {
            return false;
        }
        for (int w = before.named.to(); w < one.named.from(); w++) {
            String word = one.passage.words.word(w);
            if (word.equals("of") || word.equals("at") || word.equals("فی") || word.equals("within")) {
                return true;
            }
        }
        return gap == 0 && !one.passage.comma(one.named.from() - 1, one.named.from());
    }

    private static Role role(List<Seen> seen, int i, String lang) {
        Seen one = seen.get(i);
        Passage passage = one.passage;
        int from = one.named.from();
        int sentence = passage.sentence(from);
        if (partOfAnother(seen, i)) {
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
        if (passage.field == Evidence.Field.TITLE && colon(one)) {
            return Role.MENTIONED;
        }
        if (says(seen, i, lang) || (quoted(passage, one.named.to()) && from > 0)) {
            return passage.field == Evidence.Field.TITLE ? Role.MENTIONED : Role.QUOTED;
        }
        if (passage.past(sentence) || !passage.done(sentence)) {
            return Role.MENTIONED;
        }
        return Role.EXECUTING;
    }

    private static boolean quoted(Passage passage, int to) {
        for (int w = to; w < to + 4 && passage.sameSentence(w, to - 1); w++) {
            String word = passage.words.word(w);
            if (word.equals("quoted") || word.equals("estimated") || word.equals("source")) {
                return true;
            }
        }
        return false;
    }
}
