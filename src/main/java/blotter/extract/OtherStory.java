package blotter.extract;

import java.util.Set;

/**
 * Tells what belongs to another story than the page's: it stands in a small part of the page that has a headline or a long
 * link of its own and does not hold the page's headline.
 *
 * @param headline index in the outline of the element with the page's headline, -1 where there is none
 * @param title words of the page's title
 */
record OtherStory(Outline outline, int headline, Set<String> title) {
    private static final int MOST = 450;
    private static final int LEVELS = 5;
    private static final int HEADING = 15;
    /** Characters and words of a link that is another story's; below a headline the names and offices of writers are links too. */
    private static final Link ABOVE = new Link(25, 3);

    private static final Link BELOW = new Link(40, 5);
    private static final double ALIKE = 0.6;

    private record Link(int characters, int words) {}

    /** Whether an element stands with another story. */
    boolean around(int element) {
        int above = element;
        for (int level = 0; level < LEVELS && above > 0; level++) {
            boolean own = headline >= above && headline < outline.end(above);
            if (own || !small(above)) {
                return false;
            }
            if (headed(above, element < headline ? ABOVE : BELOW)) {
                return true;
            }
            above = outline.parent(above);
        }
        return false;
    }

    /** Whether an element has few words, those of furniture too. */
    private boolean small(int element) {
        int length = 0;
        for (int i = element; i < outline.end(element) && length <= MOST; i++) {
            length += outline.ownText(i);
        }
        return length <= MOST;
    }

    private boolean headed(int element, Link least) {
        for (int i = element; i < outline.end(element); i++) {
            boolean link = outline.tag(i).equals("a");
            boolean heading = Block.heading(outline.tag(i)) && (linked(i) || outline.within(i, Set.of("a")));
            if ((link || heading) && !outline.element(i).attr("rel").contains("author") && leads(i, heading, least)) {
                return true;
            }
        }
        return false;
    }

    private boolean leads(int i, boolean heading, Link least) {
        String words = Clean.line(outline.element(i).text());
        if (words.length() < (heading ? HEADING : least.characters)) {
            return false;
        }
        Set<String> given = Title.words(words);
        return (heading || given.size() >= least.words) && Title.likeness(given, title) < ALIKE;
    }

    private boolean linked(int heading) {
        for (int i = heading + 1; i < outline.end(heading); i++) {
            if (outline.tag(i).equals("a")) {
                return true;
            }
        }
        return false;
    }
}
