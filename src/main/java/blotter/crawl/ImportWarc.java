package blotter.crawl;

import blotter.archive.Arrival;
import blotter.archive.ForeignWarc;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads the archives of others: WARC and ARC files and WACZ packages. What is damaged in one is refused by its offset. */
final class ImportWarc {
    private final String source;

    ImportWarc(String source) {
        this.source = source;
    }

    void read(Path file, String place, Consumer<ImportItem> sink) throws IOException {
        ForeignWarc.Report report = ForeignWarc.read(file, source, new ForeignWarc.Sink() {
            @Override
            public void page(Arrival.Exchange exchange) {
                sink.accept(new ImportItem.Exchange(place + "!" + exchange.url(), exchange));
            }

            @Override
            public void file(ForeignWarc.Resource resource) {
                sink.accept(new ImportItem.Saved(
                        place + "!" + resource.url(),
                        resource.url(),
                        resource.url(),
                        resource.contentType(),
                        resource.body(),
                        List.of(),
                        new ImportItem.Saver("", resource.at()),
                        List.of()));
            }
        });
        for (ForeignWarc.Fault fault : report.faults()) {
            sink.accept(new ImportItem.Refused(place + "@" + fault.offset(), fault.message()));
        }
        if (report.records() == 0 && report.faults().isEmpty()) {
            sink.accept(new ImportItem.Refused(place, "no record is in it"));
        }
    }
}
