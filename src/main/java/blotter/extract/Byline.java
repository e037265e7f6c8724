package blotter.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a page prints of its writer beside the text: the name above it, and the note below or above that begins with the
 * name and says who that is. A text that tells of its writer names the writer elsewhere too, and is left alone.
 *
 * @param writer as the page's metadata name one; empty where they do not, or name no person
 */
record Byline(String writer) {
    /** Characters beside the name on the line of a byline: by, for whom, when. */
    private static final int BESIDE = 40;

    private static final int FEW_WORDS = 2;
    private static final int MOST_WORDS = 5;
    private static final double MOST_AFTER = 0.15;

    /** @param site the name of the site, which many give as the writer: a house opens its texts with its own name */
    static Byline of(String author, String site) {
        String name = Clean.line(author);
        String plain = name.toLowerCase(Locale.ROOT);
        String house = Clean.line(site).toLowerCase(Locale.ROOT);
        int words = name.isEmpty() ? 0 : name.split(" ", -1).length;
        boolean theirs = !house.isEmpty() && (plain.contains(house) || house.contains(plain));
        return new Byline(words >= FEW_WORDS && words <= MOST_WORDS && !theirs ? name : "");
    }

    /** Takes the byline and the notes out of a text. */
    void strike(List<Block> blocks) {
        if (writer.isEmpty()) {
            return;
        }
        int whole = blocks.stream().mapToInt(block -> block.text().length()).sum();
        int named = 0;
        for (Block block : blocks) {
            named += names(block) && !line(block) && !opens(block) ? 1 : 0;
        }
        if (named > 0) {
            return;
        }
        int read = 0;
        boolean begun = false;
        var kept = new ArrayList<Block>();
        for (Block block : blocks) {
            read += block.text().length();
            boolean closing = begun && whole - read < MOST_AFTER * whole;
            if (!((closing || !begun) && line(block)) && !(closing && opens(block))) {
                kept.add(block);
            }
            begun |= block.text().length() >= Block.PROSE;
        }
        blocks.clear();
        blocks.addAll(kept);
    }

    private boolean names(Block block) {
        return block.text().contains(writer);
    }

    private boolean line(Block block) {
        return block.text().length() <= writer.length() + BESIDE && names(block) && !block.ends();
    }

    private boolean opens(Block block) {
        return block.text().length() > writer.length() + BESIDE
                && block.text().regionMatches(true, 0, writer, 0, writer.length());
    }
}
