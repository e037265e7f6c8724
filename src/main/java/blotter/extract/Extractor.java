package blotter.extract;

/** Bytes to clean text. */
public final class Extractor {
    public static final String VERSION = "1";

    public Extraction extract(Page page) {
        return new Extraction.Nothing("unsupported", "nothing reads " + page.contentType() + " yet");
    }
}
