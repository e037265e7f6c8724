package blotter.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which part of a page is its text. Several ways each propose a candidate; a source's own rule comes first when
 * what it selects is text at all, then the closest container that holds most of the page's running text, then the
 * densest part, then all there is.
 */
final class Body {
    private static final int SCANT = 40;
    private static final int LEAST = 100;
    private static final double MOST = 0.6;
    private static final double CONTAINER_GAIN = 2;
    private static final double DENSITY_GAIN = 1.5;
    private static final int LEAST_GAIN = 800;
    private static final int LEVELS = 12;
    private final Outline outline;
    private final Blocks blocks;

    Body(Outline outline, Blocks blocks) {
        this.outline = outline;
        this.blocks = blocks;
    }

    /** What a rule of the source selects, when it is text. */
    Optional<Candidate> ruled(@Nullable String rule) {
        if (rule == null) {
            return Optional.empty();
        }
        Set<Element> selected;
        try {
            selected = Set.copyOf(outline.element(0).select(rule));
        } catch (SelectorParseException e) {
            return Optional.empty();
        }
        var roots = new ArrayList<Integer>();
        for (int i = 0; i < outline.size(); i++) {
            if (selected.contains(outline.element(i))) {
                roots.add(i);
                i = outline.end(i) - 1;
            }
        }
        int length = roots.stream().mapToInt(outline::text).sum();
        return length < SCANT ? Optional.empty() : Optional.of(new Candidate(blocks, roots));
    }

    /** The best of what is proposed without knowing the source. */
    Candidate general() {
        var whole = new Candidate(blocks, List.of(0));
        List<Integer> densest = Density.densest(outline);
        Candidate dense = densest.isEmpty() ? whole : new Candidate(blocks, densest);
        double most = Math.max(densest.isEmpty() ? 0 : dense.prose(), 0.8 * paragraphs());
        for (List<Integer> matches : containers()) {
            Candidate candidate = container(matches);
            if (candidate.prose() >= Math.max(LEAST, MOST * most)) {
                return climb(candidate, CONTAINER_GAIN);
            }
        }
        return dense.prose() >= LEAST ? climb(dense, DENSITY_GAIN) : whole;
    }

    private double paragraphs() {
        double prose = 0;
        for (Block block : blocks.kept()) {
            prose += block.tag().equals("p") && block.linkShare() < 0.33 ? block.prose() : 0;
        }
        return prose;
    }

    /** The elements that are called containers, by the rank of the rule that names them. */
    private Iterable<List<Integer>> containers() {
        var ranked = new TreeMap<Integer, List<Integer>>();
        for (int i = 1; i < outline.size(); i++) {
            int rank = outline.gone(i) ? Names.NO_CONTAINER : outline.container(i);
            if (rank != Names.NO_CONTAINER) {
                ranked.computeIfAbsent(rank, key -> new ArrayList<>()).add(i);
            }
        }
        return ranked.values();
    }

    /** The match with most text, and its siblings that match too: a text is often cut in parts by advertisements. */
    private Candidate container(List<Integer> matches) {
        int top = matches.stream().max(Comparator.comparingInt(outline::text)).orElseThrow();
        boolean parts = !outline.tag(top).equals("article");
        return new Candidate(
                blocks,
                matches.stream()
                        .filter(match -> match == top || (parts && outline.parent(match) == outline.parent(top)))
                        .toList());
    }

    /**
     * Goes outwards from a candidate that is only one part of a text cut into many: what is around it has several times
     * its running text and is not noisier.
     */
    private Candidate climb(Candidate from, double gain) {
        Candidate best = from;
        double noisy = Math.max(0.35, 1.5 * from.noise() / Math.max(1, from.prose()));
        int above = outline.parent(from.roots().getFirst());
        for (int level = 0; level < LEVELS && above >= 0; level++) {
            var wider = new Candidate(blocks, List.of(above));
            boolean gains = wider.prose() >= gain * best.prose() && wider.prose() - best.prose() > LEAST_GAIN;
            if (gains && wider.noise() <= noisy * wider.prose()) {
                best = wider;
            }
            above = outline.parent(above);
        }
        return best;
    }
}
