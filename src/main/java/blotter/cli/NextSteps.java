package blotter.cli;

import blotter.archive.Archive;
import java.util.List;

/** What a person with an empty home is told instead of "nothing found". */
final class NextSteps {
    private NextSteps() {}

    static boolean needed(Archive archive) {
        return archive.catalogue().tally().captures() == 0;
    }

    static List<String> of(Home home) {
        return List.of(
                "nothing is collected yet in " + home.root() + "; three next steps:",
                "  1. add a source:     edit " + home.config().resolve("sources.yaml") + ", then run: blotter crawl",
                "  2. import:           blotter import FILE...    (html, mhtml, pdf, docx, doc, rtf, eml, txt, zip, warc, wacz, jsonl)",
                "  3. see it at work:   blotter demo");
    }
}
