package blotter.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Writes a candidate down block by block, without what stands between the text and is none of it. */
final class Writing {
    private static final int TWICE = 100;
    private static final int SCRAP = 50;
    /** Lines in which a name, an office and a place follow a text. */
    private static final int SIGNATURE = 8;

    private static final int SCRAPS = 4;
    private static final int SEVERAL = 3;
    private static final String ENDS = ".!?؟۔…»”\"'’)]）。！？";
    private final Filler filler;

    Writing(Vocabulary words) {
        this.filler = new Filler(words);
    }

    /**
     * The text of a candidate, a line a block.
     *
     * @param leads what stands above it and belongs to it
     * @param title left out where it stands above the text once more
     * @param byline left out too
     */
    String write(Candidate chosen, List<Block> leads, String title, Byline byline) {
        var blocks = chosen.blocks().kept();
        var out = new ArrayList<>(leads);
        boolean begun = !leads.isEmpty();
        for (int i = chosen.first(); i < Math.min(chosen.last(), blocks.size()); i++) {
            Block block = blocks.get(i);
            String text = block.text();
            boolean again = !begun && text.equalsIgnoreCase(title);
            if (!chosen.holds(i) || again || block.caption() || Filler.scrap(block) || filler.notice(block)) {
                continue;
            }
            if (filler.closes(text)) {
                if (begun && rest(chosen, i + 1) < 0.25 && !goesOn(chosen, i)) {
                    break;
                }
                continue;
            }
            if (!begun && Filler.stamp(block)) {
                continue;
            }
            begun |= text.length() >= Block.PROSE && !linkedHeading(block) && !linkedItem(block);
            out.add(block);
        }
        linkedLists(out);
        linkedHeadings(out);
        byline.strike(out);
        trim(out);
        return lines(once(out));
    }

    /** The text of what the source's own rule chose, which is believed to the letter, save for a repeated title. */
    static String ruled(Candidate chosen, String title) {
        var blocks = chosen.blocks().kept();
        var out = new ArrayList<Block>();
        for (int i = chosen.first(); i < Math.min(chosen.last(), blocks.size()); i++) {
            boolean again = out.isEmpty() && blocks.get(i).text().equalsIgnoreCase(title);
            if (chosen.holds(i) && !again) {
                out.add(blocks.get(i));
            }
        }
        return lines(out);
    }

    private static String lines(List<Block> blocks) {
        return String.join("\n", blocks.stream().map(Block::text).toList());
    }

    /**
     * Without what is printed twice, as pages do that have one text for wide screens and one for narrow ones. Refrains
     * of a line are left.
     */
    private static List<Block> once(List<Block> blocks) {
        var first = new HashMap<String, Integer>();
        var out = new ArrayList<Block>();
        for (int i = 0; i < blocks.size(); i++) {
            Integer before = first.putIfAbsent(blocks.get(i).text(), i);
            int run = 0;
            int length = 0;
            while (before != null
                    && i + run < blocks.size()
                    && before + run < i
                    && blocks.get(before + run)
                            .text()
                            .equals(blocks.get(i + run).text())) {
                length += blocks.get(i + run).text().length();
                run++;
            }
            if (length >= TWICE) {
                i += run - 1;
            } else {
                out.add(blocks.get(i));
            }
        }
        return out;
    }

    /**
     * Takes the end off: what announces something that was left out, and scraps, unless they are many: then they are a list. Where
     * nothing else is there, a paragraph is the text though it is short and ends without a stop.
     */
    private static void trim(List<Block> out) {
        int scraps = 0;
        int keep = out.size();
        while (keep > 0
                && (announces(out.get(keep - 1))
                        || (scrap(out.get(keep - 1).text(), out.get(keep - 1)) && !signs(out, keep - 1)))) {
            keep--;
            scraps += announces(out.get(keep)) ? 0 : 1;
        }
        if (keep == 0 && out.stream().anyMatch(block -> block.tag().equals("p"))) {
            out.removeIf(block -> !block.tag().equals("p"));
            return;
        }
        if (scraps <= SCRAPS) {
            out.subList(keep, out.size()).clear();
        }
        while (!out.isEmpty() && announces(out.getLast())) {
            out.removeLast();
        }
    }

    /** A heading or a label. */
    private static boolean announces(Block block) {
        String text = block.text();
        return block.heading() || (text.length() < Filler.LABEL && (text.endsWith(":") || text.endsWith("：")));
    }

    /** A few words that are no sentence and hold none. */
    private static boolean scrap(String text, Block block) {
        return !Filler.MATTER.contains(block.tag())
                && text.length() < SCRAP
                && ENDS.indexOf(text.charAt(text.length() - 1)) < 0
                && !text.contains(". ");
    }

    /** Whether a scrap is a line of the very element that holds the running text shortly before it, as a signature is. */
    private static boolean signs(List<Block> blocks, int at) {
        int element = blocks.get(at).element();
        int first = Math.max(0, at - SIGNATURE);
        for (int i = at - 1; i >= first && blocks.get(i).element() == element; i--) {
            if (blocks.get(i).text().length() >= Block.PROSE) {
                return !blocks.get(at).tag().equals("body");
            }
        }
        return false;
    }

    /**
     * Takes out the headings that lead elsewhere, save where several of an order each stand over text of their own: they
     * are the names of what a text goes through one by one. A single one leads to another story, a row of them is a list.
     */
    private static void linkedHeadings(List<Block> out) {
        var headed = new HashMap<String, Integer>();
        var doomed = new HashSet<Block>();
        for (int i = 0; i < out.size(); i++) {
            Block block = out.get(i);
            if (linkedHeading(block)) {
                boolean heads = i + 1 < out.size() && !linkedHeading(out.get(i + 1));
                headed.merge(block.tag(), heads ? 1 : 0, Integer::sum);
                if (!heads) {
                    doomed.add(block);
                }
            }
        }
        out.removeIf(block ->
                doomed.contains(block) || (linkedHeading(block) && headed.getOrDefault(block.tag(), 0) < SEVERAL));
    }

    /** Takes out the lists of links, save those that the text announces and goes on after. */
    private static void linkedLists(List<Block> out) {
        for (int i = 0; i < out.size(); i++) {
            int end = i;
            while (end < out.size() && linkedItem(out.get(end))) {
                end++;
            }
            if (end == i) {
                continue;
            }
            boolean partly = (i > 0 && out.get(i - 1).item())
                    || (end < out.size() && out.get(end).item());
            boolean goesOn = false;
            for (int j = end; j < Math.min(end + 3, out.size()); j++) {
                goesOn |= out.get(j).prose() >= Block.PROSE;
            }
            if (goesOn && partly) {
                i = end;
            } else {
                out.subList(i, end).clear();
            }
        }
    }

    private static boolean linkedItem(Block block) {
        return block.item() && block.linkShare() > Filler.LINKED && block.text().length() < 150;
    }

    private static boolean linkedHeading(Block block) {
        return block.heading() && block.linkShare() > Filler.LINKED;
    }

    /** Whether a paragraph follows that stands in a part like the one before, apart from the announced between them. */
    private static boolean goesOn(Candidate chosen, int closing) {
        var blocks = chosen.blocks();
        var kept = blocks.kept();
        int before = closing - 1;
        while (before > chosen.first() && !paragraph(kept.get(before))) {
            before--;
        }
        int room = blocks.room(kept.get(before));
        for (int i = closing + 1; i < Math.min(chosen.last(), kept.size()); i++) {
            if (paragraph(kept.get(i))
                    && blocks.room(kept.get(i)) == room
                    && blocks.room(kept.get(i)) != blocks.room(kept.get(closing))) {
                return true;
            }
        }
        return false;
    }

    private static boolean paragraph(Block block) {
        String text = block.text();
        return block.tag().equals("p")
                && text.length() >= Block.PROSE
                && block.linkShare() < 0.1
                && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The share of running text among the blocks that follow. */
    private static double rest(Candidate chosen, int from) {
        var blocks = chosen.blocks();
        double after = blocks.prose(from, chosen.last());
        return after / Math.max(1, after + blocks.prose(chosen.first(), from));
    }
}
