package blotter.crawl;

import blotter.archive.ForeignWarc;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads the archives of others: WARC files and WACZ packages. What is damaged in one is refused by its offset. */
final class ImportWarc {
    private final String source;

    ImportWarc(String source) {
        this.source = source;
    }

    void read(Path file, String place, Consumer<ImportItem> sink) throws IOException {
        ForeignWarc.Report report = ForeignWarc.read(
                file, source, exchange -> sink.accept(new ImportItem.Exchange(place + "!" + exchange.url(), exchange)));
        for (ForeignWarc.Fault fault : report.faults()) {
            sink.accept(new ImportItem.Refused(place + "@" + fault.offset(), fault.message()));
        }
    }
}
