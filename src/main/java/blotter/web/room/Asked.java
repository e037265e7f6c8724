package blotter.web.room;

import blotter.search.Parameter;
import blotter.search.Search;
import blotter.search.SearchAddress;
import blotter.web.page.Address;
import blotter.web.page.Messages;
import io.javalin.http.Context;
import java.util.List;

/** Reads the search out of a request's address. The interface language is no part of the search. */
public sealed interface Asked {

    /**
     * A search that can be asked.
     *
     * @param canonical whether the address is the one way to write this search
     */
    record Question(Search search, boolean canonical) implements Asked {}

    record Mistake(Refusal refusal) implements Asked {}

    static Asked of(Context ctx) {
        return of(Address.pairs(ctx.queryString()));
    }

    static Asked of(List<Address.Pair> pairs) {
        for (var pair : pairs) {
            if (pair.name().equals(Frames.UI) && !Messages.LANGUAGES.contains(pair.value())) {
                return new Mistake(Refusal.parameter(
                        Frames.UI,
                        pair.value(),
                        "no interface language \"" + pair.value() + "\"; there are "
                                + String.join(", ", Messages.LANGUAGES)));
            }
        }
        var ours = pairs.stream().filter(pair -> !pair.name().equals(Frames.UI)).toList();
        return switch (SearchAddress.read(Address.map(ours))) {
            case SearchAddress.Bad bad -> new Mistake(Refusal.parameter(bad.parameter(), bad.value(), bad.sentence()));
            case SearchAddress.Good good ->
                new Question(good.search(), canonical(pairs, ours, good.search().address()));
        };
    }

    /** The search that is left of an address when every parameter at fault is taken out of it. */
    static Search sound(List<Address.Pair> pairs) {
        var left = pairs;
        while (of(left) instanceof Mistake(Refusal refusal)) {
            var name = refusal.members().get("parameter");
            var value = refusal.members().get("value");
            var rest = left.stream()
                    .filter(pair ->
                            !(pair.name().equals(name) && pair.value().strip().equals(value)))
                    .toList();
            var without = rest.size() < left.size()
                    ? rest
                    : left.stream().filter(pair -> !pair.name().equals(name)).toList();
            if (without.size() == left.size()) {
                return Search.EVERYTHING;
            }
            left = without;
        }
        return of(left) instanceof Question(Search search, boolean _) ? search : Search.EVERYTHING;
    }

    /**
     * Of an address whose answer is not cut into pages.
     *
     * @param refused parameters that mean nothing there
     */
    static Asked whole(List<Address.Pair> pairs, Parameter... refused) {
        for (var pair : pairs) {
            for (var parameter : refused) {
                if (pair.name().equals(parameter.id())) {
                    return new Mistake(Refusal.parameter(
                            pair.name(),
                            pair.value(),
                            "no \"" + pair.name()
                                    + "\" is taken here, where the answer is not cut into pages; leave it out"));
                }
            }
        }
        return of(pairs);
    }

    private static boolean canonical(List<Address.Pair> pairs, List<Address.Pair> ours, String address) {
        int languages = pairs.size() - ours.size();
        boolean last =
                languages == 0 || (languages == 1 && pairs.getLast().name().equals(Frames.UI));
        return last && ours.equals(Address.pairs(address));
    }
}
