package blotter.extract;

import java.util.List;

/**
 * A part of the page that may be its text: siblings, or one element.
 *
 * @param roots indexes of elements in the outline, in order
 */
record Candidate(Blocks blocks, List<Integer> roots) {
    double prose() {
        return roots.stream().mapToDouble(blocks::prose).sum();
    }

    double noise() {
        return roots.stream().mapToDouble(blocks::noise).sum();
    }

    /** The first block of the candidate. */
    int first() {
        return blocks.first(roots.getFirst());
    }

    /** One behind the last block of the candidate. */
    int last() {
        return blocks.last(roots.getLast());
    }

    /** Whether a block stands in one of the roots. */
    boolean holds(int block) {
        for (int root : roots) {
            if (block >= blocks.first(root) && block < blocks.last(root)) {
                return true;
            }
        }
        return false;
    }
}
