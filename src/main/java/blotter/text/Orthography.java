package blotter.text;

/** A way to write names: Arabic leaves short vowels out, Sorani writes nearly all in the same letters, Latin has many hands. */
public enum Orthography {
    ARABIC,
    SORANI,
    LATIN
}
