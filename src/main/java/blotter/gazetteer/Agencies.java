package blotter.gazetteer;

import blotter.release.Agency;
import blotter.text.Fold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The authority file of agencies: found by id, and by any of their names in any script. */
public final class Agencies {
    private final Map<String, Agency> byId;
    private final Map<String, List<Agency>> byName;

    private Agencies(Map<String, Agency> byId, Map<String, List<Agency>> byName) {
        this.byId = byId;
        this.byName = byName;
    }

    public static Agencies of(List<Agency> agencies) {
        Map<String, Agency> byId = new LinkedHashMap<>();
        Map<String, Set<Agency>> byName = new LinkedHashMap<>();
        for (Agency agency : agencies) {
            byId.put(agency.id(), agency);
            for (String name : names(agency)) {
                byName.computeIfAbsent(Fold.key(name).strip(), _ -> new LinkedHashSet<>())
                        .add(agency);
            }
        }
        Map<String, List<Agency>> lists = new LinkedHashMap<>();
        byName.forEach((name, found) -> lists.put(name, List.copyOf(found)));
        return new Agencies(byId, lists);
    }

    /** Canonical name, acronym and every other name, each once. */
    static Set<String> names(Agency agency) {
        Set<String> names = new LinkedHashSet<>();
        names.add(agency.name());
        String acronym = agency.acronym();
        if (acronym != null) {
            names.add(acronym);
        }
        agency.names().values().forEach(names::addAll);
        return names;
    }

    public List<Agency> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Agency> agency(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Agencies of that name, acronym or alias in any script, in the order of the authority file. */
    public List<Agency> named(String name) {
        return byName.getOrDefault(Fold.key(name).strip(), List.of());
    }

    /** Canonical names nearest to a name that is not known, at most five, nearest first. */
    public List<String> suggest(String name) {
        List<Near.Candidate> candidates = new ArrayList<>();
        byName.forEach((key, found) ->
                candidates.add(new Near.Candidate(key, found.getFirst().name(), 0)));
        return Near.to(Fold.key(name).strip(), candidates);
    }
}
