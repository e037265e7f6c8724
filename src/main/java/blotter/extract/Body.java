package blotter.extract;

import blotter.extract.Blocks.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which part of a cleared page is its text, and writes it down block by block. Several ways each propose a
 * candidate; a source's own rule comes first when what it selects is text at all, then the closest container that holds
 * most of the page's running text, then the densest part, then all paragraphs there are.
 */
final class Body {
    private static final int SCANT = 40;
    private static final double MOST = 0.6;
    private static final double CONTAINER_GAIN = 2;
    private static final double DENSITY_GAIN = 1.5;
    private static final int LEAST_GAIN = 800;
    private static final int LEVELS = 12;
    private static final int NOTICE = 160;
    private final List<String> containers;
    private final Set<String> closing;
    private final List<String> rights;
    private final Set<String> counters;
    private final Density density;

    Body(Vocabulary words) {
        this.containers = words.lines("containers");
        this.closing = new HashSet<>(words.lines("closing"));
        this.rights = words.lines("rights");
        this.counters = words.words("counters");
        this.density = new Density(words);
    }

    /**
     * The text of a page.
     *
     * @param rule CSS from the source's configuration, null when there is none
     * @param linked the text that linked data in the page gives, empty when none
     * @param title left out where it stands above the text once more
     */
    String text(Element body, @Nullable String rule, String linked, String title) {
        Optional<Candidate> ruled = rule == null ? Optional.empty() : ruled(body, rule);
        Candidate chosen = ruled.orElseGet(() -> general(body));
        String text = write(chosen, title, ruled.isPresent());
        boolean better = ruled.isEmpty() && linked.length() >= 200 && text.length() < 0.5 * linked.length();
        return better ? linked : text;
    }

    private Optional<Candidate> ruled(Element body, String rule) {
        try {
            var candidate = Candidate.of("rule", body.select(rule));
            int length = candidate.blocks().stream()
                    .mapToInt(block -> block.text().length())
                    .sum();
            return length < SCANT ? Optional.empty() : Optional.of(candidate);
        } catch (SelectorParseException e) {
            return Optional.empty();
        }
    }

    private Candidate general(Element body) {
        var weights = Weights.of(body);
        var dense = Candidate.of("density", density.densest(body, weights));
        var paragraphs = paragraphs(body);
        double most = Math.max(dense.prose(), 0.8 * paragraphs.prose());
        for (String css : containers) {
            var candidate = container(body.select(css), weights);
            if (candidate.isPresent() && candidate.get().prose() >= Math.max(100, MOST * most)) {
                return climb(candidate.get(), CONTAINER_GAIN);
            }
        }
        if (dense.prose() >= 100) {
            return climb(dense, DENSITY_GAIN);
        }
        var whole = Candidate.of("page", List.of(body));
        return paragraphs.prose() > 0.5 * whole.prose() ? paragraphs : whole;
    }

    /**
     * Goes outwards from a candidate that is only one part of a text cut into many: what is around it has several times
     * its running text and is not noisier.
     */
    private static Candidate climb(Candidate from, double gain) {
        Candidate best = from;
        Element above = from.around();
        double noisy = Math.max(0.35, 1.5 * from.noise() / Math.max(1, from.prose()));
        for (int level = 0;
                level < LEVELS && above != null && !above.normalName().equals("html");
                level++) {
            var wider = Candidate.of(from.from(), List.of(above));
            boolean gains = wider.prose() >= gain * best.prose() && wider.prose() - best.prose() > LEAST_GAIN;
            if (gains && wider.noise() <= noisy * wider.prose()) {
                best = wider;
            }
            above = above.parent();
        }
        return best;
    }

    /** The match with most text, and its siblings that match too: a text is often cut in parts by advertisements. */
    private static Optional<Candidate> container(List<Element> matches, Weights weights) {
        var best = matches.stream().max(Comparator.comparingInt(weights::text));
        return best.map(top -> {
            boolean parts = !top.normalName().equals("article");
            var roots = matches.stream()
                    .filter(match -> match.equals(top) || (parts && Objects.equals(match.parent(), top.parent())))
                    .toList();
            return Candidate.of("container", roots);
        });
    }

    private static Candidate paragraphs(Element body) {
        var blocks = new ArrayList<Block>();
        for (Block block : Blocks.of(body)) {
            boolean paragraph =
                    block.owner().normalName().equals("p") && block.text().length() >= 40;
            if (paragraph && block.linkShare() < 0.33) {
                blocks.add(block);
            }
        }
        return new Candidate("paragraphs", List.of(), blocks);
    }

    private String write(Candidate chosen, String title, boolean ruled) {
        var out = new ArrayList<String>();
        boolean begun = false;
        var blocks = chosen.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String text = block.text();
            boolean again = !begun && text.equalsIgnoreCase(title);
            if (again || (!ruled && (scrap(block) || notice(block)))) {
                continue;
            }
            if (!ruled && closes(text)) {
                if (begun && rest(blocks, i + 1) < 0.25) {
                    break;
                }
                continue;
            }
            begun |= text.length() >= 40;
            out.add(text);
        }
        return String.join("\n", out);
    }

    /** Link lists, dates and counters between the text. */
    private static boolean scrap(Block block) {
        String text = block.text();
        double links = block.linkShare();
        if (block.owner().normalName().equals("li")) {
            return links > 0.8 && text.length() < 150;
        }
        return (links > 0.8 && text.length() < 200) || text.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Lines about the page and not of the text: rights, counters of readers, labels with links behind them. */
    private boolean notice(Block block) {
        String text = block.text().toLowerCase(Locale.ROOT);
        if (text.length() > NOTICE) {
            return false;
        }
        if (rights.stream().anyMatch(text::contains) || counter(text)) {
            return true;
        }
        int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
        return colon > 0
                && block.linkShare() > 0.3
                && closing.contains(text.substring(0, colon).strip());
    }

    /** {@code 1,204 views}, {@code قراءة: 512}: a number and a word for reading, and no more. */
    private boolean counter(String text) {
        String[] parts = text.split("[^\\p{L}\\p{M}\\p{Nd}]+", -1);
        long others = Arrays.stream(parts)
                .filter(part -> !part.isEmpty() && !part.matches("\\p{Nd}+k?") && !counters.contains(part))
                .count();
        return others == 0
                && text.chars().anyMatch(Character::isDigit)
                && text.chars().anyMatch(Character::isLetter);
    }

    private boolean closes(String text) {
        if (text.length() > 45) {
            return false;
        }
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[\\s:：.…!»›>]+$", "").strip();
        return closing.contains(plain);
    }

    /** The share of running text among the blocks that follow. */
    private static double rest(List<Block> blocks, int from) {
        var rest = new Candidate("rest", List.of(), blocks.subList(from, blocks.size()));
        return rest.prose()
                / Math.max(1, rest.prose() + new Candidate("before", List.of(), blocks.subList(0, from)).prose());
    }
}
