package blotter.extract;

import blotter.extract.Blocks.Block;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A part of the page that may be its text.
 *
 * @param from what proposed it: rule, container, density, paragraphs, linked-data
 * @param roots the elements it is made of, siblings of each other; none when it was picked together from all over
 * @param blocks its blocks, in the order of the page
 */
record Candidate(String from, List<Element> roots, List<Block> blocks) {
    static Candidate of(String from, List<Element> roots) {
        var blocks = new ArrayList<Block>();
        roots.forEach(root -> blocks.addAll(Blocks.of(root)));
        return new Candidate(from, roots, blocks);
    }

    /** The element around it, null when it has none. */
    @Nullable
    Element around() {
        return roots.isEmpty() ? null : roots.getFirst().parent();
    }

    /** Characters of running text: blocks of some length that are not links. */
    double prose() {
        double prose = 0;
        for (Block block : blocks) {
            if (block.text().length() >= 40) {
                prose += block.text().length() * (1 - block.linkShare());
            }
        }
        return prose;
    }

    /** Characters that are links or scraps. */
    double noise() {
        double noise = 0;
        for (Block block : blocks) {
            noise += block.text().length() >= 40
                    ? block.linked()
                    : block.heading() ? 0 : block.text().length();
        }
        return noise;
    }
}
