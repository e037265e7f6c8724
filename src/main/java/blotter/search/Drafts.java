package blotter.search;

/** Turns a text from outside into a draft that can be held against the archive. */
public interface Drafts {
    /** Its words alone, nothing read out of them. */
    Drafts WORDS = (title, text, lang) -> Draft.of(title.isBlank() ? text : title + "\n" + text);

    /**
     * Reads a text.
     *
     * @param lang BCP 47, empty to read it from the letters and words
     */
    Draft read(String title, String text, String lang);
}
