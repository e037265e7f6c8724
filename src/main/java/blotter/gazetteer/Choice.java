package blotter.gazetteer;

import blotter.gazetteer.Gazetteer.Candidate;
import blotter.gazetteer.Gazetteer.Named;
import blotter.release.Location;
import blotter.release.Location.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which of the places that bear a name is meant: the one whose parent is named beside it, then the one in the
 * governorate or country of its neighbours, then the one in the agency's own country, then the larger.
 *
 * <p>A name shared by a city and its governorate means the city, unless a word such as governorate stands with it; and
 * "governorate" with the name of a capital means the governorate around it (Diwaniyah, Qadisiyah).
 */
public final class Choice {
    private static final int NEAR_WORDS = 4;
    private static final int SMALL = 50_000;
    private static final int TOWN = 15_000;
    private static final int KNOWN = 500_000;
    /** The least inhabitants of a town in a country that a text in capitals speaks of in no other way. */
    private static final int METROPOLIS = 2_000_000;

    private static final int PASSES = 3;
    private static final int DIVISION_LETTERS = 4;
    private static final Set<String> HOME = Set.of("IQ", "SY");
    private static final Set<String> REGION =
            Set.of("IQ", "SY", "IR", "TR", "JO", "KW", "SA", "LB", "EG", "AE", "QA", "BH", "OM", "YE", "PS", "IL");
    private final Gazetteer gazetteer;

    public Choice(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * A name and what the words around it say.
     *
     * @param level the level a word beside it asks for, null for none
     * @param triggered whether a word such as village stands with it
     */
    public record Asked(Named named, @Nullable Level level, boolean triggered, Form form) {}

    /**
     * How a name is written.
     *
     * @param letters how many letters it has, folded
     * @param arabic whether in Arabic letters, where far towns look like common words
     * @param exact whether nothing was taken off the words
     * @param article whether it begins with the Arabic article
     * @param capitals whether it stands in a text all in capitals, where names of persons look like places
     */
    public record Form(int letters, boolean arabic, boolean exact, boolean article, boolean capitals) {
        /** The form of a name as it stands in a text. */
        public static Form of(Words words, Named named) {
            boolean exact = named.start() == words.start(named.from()) && named.end() == words.end(named.to() - 1);
            boolean article = named.end() - named.start() > 3
                    && words.folded().text(named.start(), named.start() + 2).equals("ال");
            boolean arabic = words.arabic(named.from());
            return new Form(named.end() - named.start(), arabic, exact, article, !arabic && words.capitals());
        }
    }

    /**
     * The place meant by each name, null where none is believed.
     *
     * @param home country of the source or the agency that speaks, null when not known
     * @param peoples how often the text names the people or things of each country
     */
    public List<@Nullable Location> choose(List<Asked> asked, @Nullable String home, Map<String, Integer> peoples) {
        Context context = new Context(gazetteer, asked, home, peoples);
        List<@Nullable Location> chosen = List.of();
        for (int pass = 0; pass < PASSES; pass++) {
            chosen = pass(asked, context);
            context = context.with(chosen);
        }
        return chosen;
    }

    private List<@Nullable Location> pass(List<Asked> asked, Context context) {
        List<@Nullable Location> chosen = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            Location best = null;
            double bestScore = Double.NEGATIVE_INFINITY;
            for (Candidate candidate : one.named().candidates()) {
                boolean told = parentBeside(asked, i, candidate.location()) || context.told(i, candidate.location());
                if (!believed(candidate, one, told, context.countries())) {
                    continue;
                }
                double score = score(candidate.location(), one, i, context) + (told ? 8 : 0);
                if (score > bestScore) {
                    best = candidate.location();
                    bestScore = score;
                }
            }
            chosen.add(best == null ? null : raised(best, one));
        }
        for (int i = 0; i < asked.size(); i++) {
            Location location = chosen.get(i);
            if (location != null && parentBeside(asked, i, location)) {
                context.tell(i, location);
            }
        }
        return chosen;
    }

    /** @param told whether the text says here or elsewhere what the place lies in */
    private static boolean believed(Candidate candidate, Asked one, boolean told, Map<String, Double> weights) {
        return switch (candidate.tier()) {
            case ALWAYS ->
                told
                        || (one.triggered() && (!one.form().arabic() || at(candidate.location(), weights)))
                        || plain(candidate.location(), one.form(), weights);
            case TRIGGER ->
                (one.triggered() || one.level() == Level.ADMIN2) && (told || at(candidate.location(), weights));
            case PARENT -> told || one.triggered();
        };
    }

    /** Whether a text that speaks of countries at all speaks of a place's own: hamlets of two countries share names. */
    private static boolean at(Location location, Map<String, Double> weights) {
        return weights.getOrDefault(location.country(), 0.0) > 0
                || weights.keySet().stream().noneMatch(id -> id.length() == 2);
    }

    /** Whether a name is believed by itself: in Arabic letters short names and far towns are too often
     * common words, in Latin letters small far towns persons. */
    private static boolean plain(Location location, Form form, Map<String, Double> weights) {
        if (location.level() == Level.COUNTRY) {
            return !form.capitals() || form.letters() > 2;
        }
        boolean near = REGION.contains(location.country());
        if (form.capitals()) {
            double most = weights.entrySet().stream()
                    .filter(each -> each.getKey().length() == 2)
                    .mapToDouble(Map.Entry::getValue)
                    .max()
                    .orElse(0);
            double here = weights.getOrDefault(location.country(), 0.0);
            boolean leads = here >= 1 && here >= most;
            boolean known = here >= 1 && here * 2 >= most;
            int far = most > 0 && here == 0 ? METROPOLIS : KNOWN;
            int enough = leads ? TOWN : known ? SMALL : far;
            return form.letters() > 3 && location.population() >= Math.min(enough, far);
        }
        if (!form.arabic()) {
            return near || location.population() >= SMALL || weights.getOrDefault(location.country(), 0.0) >= 1;
        }
        if (form.letters() <= 3) {
            return near && form.letters() == 3 && form.exact() && location.population() >= 500_000;
        }
        if (!near) {
            return form.letters() >= 5 && location.population() >= 1_000_000;
        }
        boolean division = location.level() == Level.ADMIN1 && form.letters() >= DIVISION_LETTERS;
        return form.exact()
                || form.article()
                || division
                || HOME.contains(location.country())
                || location.population() >= 200_000;
    }

    private boolean parentBeside(List<Asked> asked, int i, Location location) {
        for (int j : new int[] {i - 1, i + 1}) {
            if (j < 0 || j >= asked.size()) {
                continue;
            }
            Named other = asked.get(j).named();
            Named self = asked.get(i).named();
            boolean near = j > i ? other.from() - self.to() <= NEAR_WORDS : self.from() - other.to() <= 1;
            if (near && other.from() >= 0) {
                for (Candidate candidate : other.candidates()) {
                    Location above = candidate.location();
                    boolean division = above.level() == Level.COUNTRY || above.level() == Level.ADMIN1;
                    if (division
                            && !above.id().equals(location.id())
                            && gazetteer.path(location.id()).contains(above.id())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private double score(Location location, Asked one, int i, Context context) {
        double score = Math.log10(location.population() + 10.0);
        if (location.level() == Level.COUNTRY) {
            score += namesake(one) ? 3 : 6;
        }
        if (one.level() != null) {
            score += location.level() == one.level() ? 6 : 0;
        } else if (division(location) && town(one, location)) {
            score -= 3;
        }
        return score + context.support(i, location);
    }

    /** Whether a large division elsewhere bears the country's name: Georgia. */
    private static boolean namesake(Asked one) {
        return one.named().candidates().stream()
                .map(Candidate::location)
                .anyMatch(c -> c.level() == Level.ADMIN1 && c.population() >= 1_000_000);
    }

    private static boolean division(Location location) {
        return location.level() == Level.ADMIN1 || location.level() == Level.ADMIN2;
    }

    /** Whether a town of the same name lies in a division: the bare name means the town. */
    private boolean town(Asked one, Location division) {
        return one.named().candidates().stream()
                .map(Candidate::location)
                .anyMatch(c -> c.level() == Level.CITY
                        && c.population() >= TOWN
                        && gazetteer.path(c.id()).contains(division.id()));
    }

    private Location raised(Location best, Asked one) {
        if (one.level() != Level.ADMIN1 || best.level() != Level.CITY || best.population() < SMALL) {
            return best;
        }
        return gazetteer.path(best.id()).stream()
                .flatMap(id -> gazetteer.location(id).stream())
                .filter(above -> above.level() == Level.ADMIN1)
                .findFirst()
                .orElse(best);
    }
}
