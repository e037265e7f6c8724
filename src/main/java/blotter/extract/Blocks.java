package blotter.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * An element as the blocks a reader sees: paragraphs, headings, list items, table rows. A line break ends a block, for
 * many pages are written with nothing else.
 */
final class Blocks {
    /**
     * One block.
     *
     * @param linked how many of its characters are links
     * @param owner the innermost block element around it
     */
    record Block(String text, int linked, Element owner) {
        double linkShare() {
            return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
        }

        boolean heading() {
            String tag = owner.normalName();
            return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
        }
    }

    private static final Set<String> INLINE_CELL = Set.of("td", "th", "dt", "dd");

    private Blocks() {}

    static List<Block> of(Element root) {
        var blocks = new ArrayList<Block>();
        var walk = new Walk(blocks, root);
        root.traverse(walk);
        walk.flush();
        return blocks;
    }

    private static final class Walk implements NodeVisitor {
        private final List<Block> blocks;
        private final StringBuilder text = new StringBuilder();
        private final Element root;
        private Element owner;
        private int linked;
        private int links;

        Walk(List<Block> blocks, Element root) {
            this.blocks = blocks;
            this.root = root;
            this.owner = root;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                String whole = words.getWholeText();
                text.append(whole.replace('\n', ' '));
                if (links > 0) {
                    linked += whole.strip().length();
                }
            } else if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "a" -> links++;
                    case "br", "hr" -> flush();
                    case "td", "th" -> text.append(' ');
                    default -> {
                        if (breaks(element)) {
                            flush();
                            owner = element;
                        }
                    }
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.normalName().equals("a")) {
                    links--;
                } else if (breaks(element)) {
                    flush();
                    Element parent = element.parent();
                    owner = element.equals(root) || parent == null ? root : parent;
                }
            }
        }

        private static boolean breaks(Element element) {
            return element.isBlock() && !INLINE_CELL.contains(element.normalName());
        }

        void flush() {
            String line = Clean.line(text.toString());
            if (!line.isEmpty()) {
                blocks.add(new Block(line, linked, owner));
            }
            text.setLength(0);
            linked = 0;
        }
    }
}
