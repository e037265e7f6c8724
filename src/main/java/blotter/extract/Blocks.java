package blotter.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * A page as the blocks a reader sees. A line break ends a block, for many pages are written with nothing else. What was
 * taken out of the outline gives lines but no blocks.
 */
final class Blocks {
    private static final Set<String> INLINE_CELL = Set.of("td", "th", "dt", "dd");
    private static final Set<String> MATTER = Set.of("table", "pre", "code", "blockquote", "ul", "ol");

    private final Outline outline;
    private final List<Block> kept = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private final int[] firsts;
    private final int[] lasts;
    private final int[] starts;
    private double[] prose = new double[0];
    private double[] noise = new double[0];

    private Blocks(Outline outline) {
        this.outline = outline;
        this.firsts = new int[outline.size()];
        this.lasts = new int[outline.size()];
        this.starts = new int[outline.size()];
    }

    static Blocks of(Outline outline) {
        var blocks = new Blocks(outline);
        Walk walk = blocks.new Walk();
        outline.element(0).filter(walk);
        walk.flush();
        blocks.sum();
        return blocks;
    }

    /** The texts of the blocks of an element by itself. */
    static List<String> texts(Element root) {
        var blocks = new Blocks(Outline.of(root, Names.NONE));
        Walk walk = blocks.new Walk();
        root.filter(walk);
        walk.flush();
        return blocks.lines;
    }

    /** The blocks that are not taken out. */
    List<Block> kept() {
        return kept;
    }

    /** All blocks, those that are taken out too. */
    Printed printed() {
        return new Printed(lines, owners, starts, outline);
    }

    /** The first block within an element. */
    int first(int element) {
        return firsts[element];
    }

    /** One behind the last block within an element. */
    int last(int element) {
        return lasts[element];
    }

    /** The element around the one that holds a block's own. */
    int room(Block block) {
        int parent = outline.parent(block.element());
        return parent < 0 ? -1 : outline.parent(parent);
    }

    /** Characters of running text within an element. */
    double prose(int element) {
        return prose(firsts[element], lasts[element]);
    }

    double prose(int from, int to) {
        return prose[Math.min(to, kept.size())] - prose[Math.min(from, kept.size())];
    }

    /** Characters of links and scraps within an element. */
    double noise(int element) {
        return noise[Math.min(lasts[element], kept.size())] - noise[Math.min(firsts[element], kept.size())];
    }

    private void sum() {
        prose = new double[kept.size() + 1];
        noise = new double[kept.size() + 1];
        for (int i = 0; i < kept.size(); i++) {
            prose[i + 1] = prose[i] + kept.get(i).prose();
            noise[i + 1] = noise[i] + kept.get(i).noise();
        }
    }

    private final class Walk implements NodeFilter {
        private final StringBuilder words = new StringBuilder();
        private final StringBuilder aside = new StringBuilder();
        private int current = -1;
        private int next;
        private int owner;
        private int asideOwner;
        private int linked;
        private int links;
        private int figures;
        private int pre;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                add(text.getWholeText());
            } else if (node instanceof Element element) {
                String tag = element.normalName();
                if (Outline.MUTE.contains(tag)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                current = next++;
                switch (tag) {
                    case "a" -> links++;
                    case "br", "hr" -> flush();
                    case "td", "th", "dt", "dd" -> out().append(' ');
                    default -> {
                        if (breaks(element, tag)) {
                            flush();
                            owner = current;
                            figures += picture(current, tag) ? 1 : 0;
                            pre += tag.equals("pre") ? 1 : 0;
                        }
                    }
                }
                firsts[current] = kept.size();
                starts[current] = lines.size();
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                String tag = element.normalName();
                if (tag.equals("a")) {
                    links--;
                } else if (breaks(element, tag)) {
                    flush();
                    figures -= picture(current, tag) ? 1 : 0;
                    pre -= tag.equals("pre") ? 1 : 0;
                    owner = Math.max(0, outline.parent(current));
                }
                lasts[current] = kept.size() + (words.isEmpty() ? 0 : 1);
                current = outline.parent(current);
            }
            return FilterResult.CONTINUE;
        }

        /** Whether an element holds words about a picture only: tables, code and quotations stand in figures too. */
        private boolean picture(int i, String tag) {
            if (!tag.equals("figure")) {
                return tag.equals("figcaption");
            }
            for (int inside = i + 1; inside < outline.end(i); inside++) {
                if (MATTER.contains(outline.tag(inside))) {
                    return false;
                }
            }
            return true;
        }

        private StringBuilder out() {
            if (current >= 0 && outline.gone(current)) {
                asideOwner = current;
                return aside;
            }
            return words;
        }

        private void add(String text) {
            if (pre > 0 && text.indexOf('\n') >= 0) {
                text.lines().forEach(line -> {
                    out().append(line);
                    count(line);
                    flush();
                });
                return;
            }
            StringBuilder out = out();
            int start = out.length();
            out.append(text);
            for (int i = start; i < out.length(); i++) {
                if (out.charAt(i) == '\n') {
                    out.setCharAt(i, ' ');
                }
            }
            count(text);
        }

        private void count(String text) {
            if (links > 0 && !(current >= 0 && outline.gone(current))) {
                linked += text.strip().length();
            }
        }

        private static boolean breaks(Element element, String tag) {
            return element.isBlock() && !INLINE_CELL.contains(tag);
        }

        void flush() {
            if (!words.isEmpty()) {
                String line = Clean.line(words);
                if (!line.isEmpty()) {
                    lines.add(line);
                    owners.add(owner);
                    kept.add(new Block(line, linked, outline.tag(owner), owner, figures > 0));
                }
                words.setLength(0);
                linked = 0;
            }
            if (!aside.isEmpty()) {
                String line = Clean.line(aside);
                if (!line.isEmpty()) {
                    lines.add(line);
                    owners.add(asideOwner);
                }
                aside.setLength(0);
            }
        }
    }
}
