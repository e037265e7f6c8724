package blotter.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the lead that a page prints between its headline and the part that holds the text: a few sentences, or what the
 * page gives as its own description.
 */
final class Leads {
    private static final int MOST = 4;
    private static final int FAR = 40;
    private static final int SHORTEST = 50;
    private static final int SAME = 40;
    private static final int NEAR = 3;
    private static final String ENDS = ".!?؟۔…»”\"";

    private Leads() {}

    /**
     * The blocks of the lead, in order, none that the candidate holds already.
     *
     * @param title the headline as chosen
     * @param description what the page says it is about, empty when it does not
     */
    static List<Block> of(Outline outline, Candidate chosen, String title, String description) {
        var blocks = chosen.blocks().kept();
        int first = Math.min(chosen.first(), blocks.size());
        int headline = headline(blocks, first, title);
        var leads = new ArrayList<Block>();
        for (int i = headline < 0 ? Math.max(0, first - FAR) : headline + 1; i < first && leads.size() < MOST; i++) {
            Block block = blocks.get(i);
            boolean told = said(block, description);
            boolean likely = headline >= 0 && first - headline <= FAR && lead(outline, block);
            if (block.text().length() >= SHORTEST && !block.caption() && (told || likely) && !repeated(block, chosen)) {
                leads.add(block);
            }
        }
        return leads;
    }

    private static int headline(List<Block> blocks, int first, String title) {
        for (int i = first - 1; i >= 0 && !title.isEmpty(); i--) {
            Block block = blocks.get(i);
            if (block.text().length() <= 3 * title.length() + 20 && Title.likeness(block.text(), title) > 0.6) {
                return i;
            }
        }
        return -1;
    }

    private static boolean lead(Outline outline, Block block) {
        if (block.linkShare() > 0.2) {
            return false;
        }
        int above = block.element();
        for (int level = 0; level < NEAR && above >= 0; level++) {
            if (outline.named(above, Names.LEAD)) {
                return true;
            }
            above = outline.parent(above);
        }
        String text = block.text();
        return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean said(Block block, String description) {
        int length = Math.min(SAME, block.text().length());
        return description.length() >= SHORTEST
                && description.startsWith(block.text().substring(0, length));
    }

    private static boolean repeated(Block lead, Candidate chosen) {
        String start = lead.text().substring(0, Math.min(SAME, lead.text().length()));
        return chosen
                .blocks()
                .kept()
                .subList(
                        chosen.first(),
                        Math.min(chosen.last(), chosen.blocks().kept().size()))
                .stream()
                .anyMatch(block -> block.text().startsWith(start));
    }
}
