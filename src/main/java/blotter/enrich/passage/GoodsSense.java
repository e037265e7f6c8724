package blotter.enrich.passage;

import blotter.enrich.lexicon.Commodity;
import blotter.gazetteer.Tagger.Tag;
import blotter.gazetteer.Words;

/** Whether a word of the table of goods names some: not a small letter and a number, nor a word that is only spelled so. */
final class GoodsSense {
    /** بەشێک: a part, spelled like "with a cheque". */
    private static final String A_PART = "بهشیک";

    private GoodsSense() {}

    static boolean means(Words words, Tag<Commodity> tag) {
        return !initial(words, tag) && !words.word(tag.from()).startsWith(A_PART);
    }

    /** "10 a.m.-4 p.m.": a small letter and a number are no name of a weapon. */
    private static boolean initial(Words words, Tag<Commodity> tag) {
        String word = words.word(tag.from());
        return tag.to() - tag.from() > 1
                && word.length() == 1
                && !words.capital(tag.from())
                && Character.isDigit(words.word(tag.from() + 1).charAt(0));
    }
}
