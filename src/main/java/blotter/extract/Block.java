package blotter.extract;

/**
 * What a reader sees as one block: a paragraph, a heading, a list item, a table row.
 *
 * @param linked how many of its characters are links
 * @param tag of the innermost block element around it
 * @param element index of that element in the outline
 * @param caption whether it belongs to a figure
 */
record Block(String text, int linked, String tag, int element, boolean caption) {
    /** Blocks shorter than this are no running text. */
    static final int PROSE = 40;

    private static final String ENDS = ".!?؟۔…。！？";

    double linkShare() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
    }

    boolean heading() {
        return heading(tag);
    }

    /** Whether a tag is one of a heading, of any order. */
    static boolean heading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    boolean item() {
        return tag.equals("li");
    }

    /** Whether it ends as a sentence does. */
    boolean ends() {
        return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Characters of running text. */
    double prose() {
        return text.length() >= PROSE && !caption ? text.length() * (1 - linkShare()) : 0;
    }

    /** Characters that are links or scraps. */
    double noise() {
        return text.length() >= PROSE ? linked : heading() ? 0 : text.length();
    }
}
