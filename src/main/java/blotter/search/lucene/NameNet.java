package blotter.search.lucene;

import blotter.text.NameSpellings;
import blotter.text.NameSpellings.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** Words of an index that are ways to write a word of a name. The index is asked only for what the net leads to. */
final class NameNet {
    private static final int EFFORT = 20_000;

    private final NameSpellings spellings;
    private final Map<Integer, List<Step>> steps = new HashMap<>();
    private final Automaton.Builder automaton = new Automaton.Builder();

    private NameNet(NameSpellings spellings) {
        this.spellings = spellings;
        spellings
                .steps()
                .forEach(step -> steps.computeIfAbsent(step.from(), _ -> new ArrayList<>())
                        .add(step));
        for (int knot = 0; knot < spellings.size(); knot++) {
            automaton.createState();
        }
        for (int knot = 0; knot < spellings.size(); knot++) {
            link(knot, knot);
        }
    }

    /** What leaves a knot, past steps that write nothing. */
    private void link(int from, int at) {
        if (spellings.ends().contains(at)) {
            automaton.setAccept(from, true);
        }
        for (Step step : steps.getOrDefault(at, List.of())) {
            if (step.letters().isEmpty()) {
                link(from, step.to());
            } else {
                chain(from, step);
            }
        }
    }

    private void chain(int from, Step step) {
        int at = from;
        String letters = step.letters();
        for (int i = 0; i < letters.length(); i++) {
            int next = i == letters.length() - 1 ? step.to() : automaton.createState();
            automaton.addTransition(at, next, letters.charAt(i));
            at = next;
        }
    }

    /**
     * Words of a reader's texts, those in most releases first.
     *
     * @param before what may stand joined before the word, such as an article
     */
    static List<String> terms(NameSpellings spellings, List<String> before, int most, IndexReader reader)
            throws IOException {
        CompiledAutomaton ways;
        try {
            ways = new NameNet(spellings).compiled(before);
        } catch (TooComplexToDeterminizeException e) {
            return List.of();
        }
        Map<String, Integer> found = new HashMap<>();
        Terms terms = MultiTerms.getTerms(reader, Schema.TEXT);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : ways.getTermsEnum(terms);
        while (each.next() != null) {
            String term = each.term().utf8ToString();
            if (spellings.plausible(term)) {
                found.put(term, each.docFreq());
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private CompiledAutomaton compiled(List<String> before) {
        Automaton ways = Operations.removeDeadStates(automaton.finish());
        if (!before.isEmpty()) {
            var first = new ArrayList<Automaton>();
            before.forEach(word -> first.add(Automata.makeString(word)));
            ways = Operations.concatenate(List.of(Operations.optional(Operations.union(first)), ways));
        }
        return new CompiledAutomaton(Operations.determinize(ways, EFFORT), false, true);
    }
}
