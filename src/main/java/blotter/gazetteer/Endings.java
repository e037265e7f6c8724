package blotter.gazetteer;

import blotter.text.Folded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Kurdish and Arabic write onto the end of a word. Kurdish endings are made up of parts in a fixed order: one or many
 * (ێک, ەکە, ەکان), the link ی, "too" (ش), whose it is (ی, یان, مان), and a postposition (دا, ەوە).
 */
final class Endings {
    /** The most letters of an ending. */
    static final int LONGEST = 12;

    private static final List<String> NUMBER =
            List.of("", "یک", "یهک", "هکه", "هکان", "ان", "کان", "که", "هک", "یهکه", "یهکان");
    private static final List<String> LINK = List.of("", "ی");
    private static final List<String> TOO = List.of("", "ش", "یش");
    private static final List<String> WHOSE = List.of("", "ی", "یان", "مان");
    private static final List<String> WHERE = List.of("", "دا", "هوه", "وه");
    /** Arabic pronouns and plurals, and Kurdish endings that are not made up of parts. */
    private static final List<String> SINGLE =
            List.of("یه", "هدا", "ه", "ن", "ها", "ا", "ات", "ین", "ون", "هم", "هما", "نا", "انه", "یکه");

    /** Endings of common words in Kurdish, and in Arabic where the language is not known. */
    private static final Endings OF_WORDS = new Endings(composed());

    /** Endings of names in Kurdish, which take no number. */
    private static final Endings OF_NAMES = new Endings(Set.of("ی", "وه", "هوه", "یه", "دا", "یدا", "هدا", "ش", "یش"));

    /** Of common words in Arabic alone: pronouns, and plurals made by rule. */
    private static final Endings OF_ARABIC_WORDS =
            new Endings(Set.of("ه", "ها", "ا", "ات", "ین", "ون", "ان", "هم", "هما", "نا"));

    private static final Endings NONE_AT_ALL = new Endings(Set.of());

    /** What the words of a text may end in: in one known to be Arabic names take nothing. */
    static Endings of(Words words, boolean common) {
        if (words.inArabic()) {
            return common ? OF_ARABIC_WORDS : NONE_AT_ALL;
        }
        return common ? OF_WORDS : OF_NAMES;
    }

    /** An ending read backwards, a letter a step. */
    private static final class Node {
        private final List<Node> next = new ArrayList<>();
        private char letter;
        private boolean ends;

        Node child(char wanted) {
            for (Node node : next) {
                if (node.letter == wanted) {
                    return node;
                }
            }
            return NONE;
        }
    }

    private static final Node NONE = new Node();
    private final Node root = new Node();

    private Endings(Set<String> endings) {
        endings.forEach(this::add);
    }

    private void add(String ending) {
        Node node = root;
        for (int i = ending.length() - 1; i >= 0; i--) {
            Node child = node.child(ending.charAt(i));
            if (child == NONE) {
                child = new Node();
                child.letter = ending.charAt(i);
                node.next.add(child);
            }
            node = child;
        }
        node.ends = true;
    }

    private static Set<String> composed() {
        Set<String> all = new HashSet<>(SINGLE);
        for (String number : NUMBER) {
            for (String link : LINK) {
                for (String too : TOO) {
                    for (String whose : WHOSE) {
                        boolean linked = link.isEmpty() || whose.isEmpty() || !too.isEmpty();
                        boolean bare = too.isEmpty() && whose.isEmpty();
                        WHERE.stream()
                                .filter(where -> linked && (bare || where.isEmpty() || whose.isEmpty()))
                                .map(where -> number + link + too + whose + where)
                                .filter(ending -> !ending.isEmpty() && ending.length() <= LONGEST)
                                .forEach(all::add);
                    }
                }
            }
        }
        return all;
    }

    /** Which numbers of last letters before a place are an ending, a bit each; the first bit, none, is always set. */
    int at(Folded folded, int end, int least) {
        int found = 1;
        Node node = root;
        for (int i = end - 1, length = 1; i >= least && length <= LONGEST; i--, length++) {
            node = node.child(folded.at(i));
            if (node == NONE) {
                break;
            }
            found |= node.ends ? 1 << length : 0;
        }
        return found;
    }
}
