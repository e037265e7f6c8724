package blotter.crawl;

import blotter.archive.Archive;
import blotter.archive.Catalogue.Numbered;
import blotter.extract.Extraction;
import blotter.extract.Extractor;
import blotter.extract.Page;
import blotter.extract.Recurring;
import blotter.release.Capture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the pages of a source had in common when an address was first captured. It is told from sixteen pages that the
 * archive holds before: the last before the source had 16, 32, 64 pages and so on, from 1,024 on every thousand. So it is a
 * function of the archive alone, and a rebuild comes to the same text; all captures of an address are read with the same, so
 * that no revision differs from another by what was left out.
 */
final class RecurringLines {
    private static final int SAMPLE = 16;
    private static final int WIDEST = 1_024;

    private final Archive archive;
    private final Extractor extractor;
    private final Map<String, Course> courses = new ConcurrentHashMap<>();
    private final Map<String, Recurring> known = new ConcurrentHashMap<>();

    RecurringLines(Archive archive, Extractor extractor) {
        this.archive = archive;
        this.extractor = extractor;
    }

    /** The pages of one source so far: what was counted, and the samples at each mark. */
    private static final class Course {
        private final List<Sample> samples = new ArrayList<>();
        private final List<Numbered> last = new ArrayList<>();
        private long counted;
        private long upTo;
        private long mark = SAMPLE;
    }

    /** @param after number of the last capture of the sample; whatever came later is read with it */
    private record Sample(long after, List<String> captures) {}

    /**
     * What recurs, for a capture of a source.
     *
     * @param hints what the configuration says of the source
     */
    Recurring of(Capture capture, Function<Recurring, Page.Hints> hints) {
        long number = archive.catalogue().first(capture.url());
        Course course = courses.computeIfAbsent(capture.source(), _ -> new Course());
        Sample sample = null;
        synchronized (course) {
            if (number - course.upTo + course.counted >= course.mark) {
                count(capture.source(), course, number);
            }
            for (Sample one : course.samples) {
                sample = one.after < number ? one : sample;
            }
        }
        if (sample == null) {
            return Recurring.NONE;
        }
        List<String> captures = sample.captures;
        return known.computeIfAbsent(captures.getLast(), _ -> Recurring.among(texts(captures, hints)));
    }

    /** Counts on from where it was left, up to a capture. No mark can have been passed before, so it is seldom done. */
    private void count(String source, Course course, long upTo) {
        for (Numbered next : archive.catalogue().pages(source, course.upTo, upTo)) {
            course.counted++;
            course.last.add(next);
            if (course.last.size() > SAMPLE) {
                course.last.removeFirst();
            }
            if (course.counted == course.mark) {
                course.samples.add(new Sample(
                        next.number(),
                        course.last.stream().map(Numbered::capture).toList()));
                course.mark += Math.min(course.mark, WIDEST);
            }
        }
        course.upTo = upTo;
    }

    private List<String> texts(List<String> captures, Function<Recurring, Page.Hints> hints) {
        var texts = new ArrayList<String>();
        for (String id : captures) {
            archive.catalogue()
                    .capture(id)
                    .map(capture -> extractor.extract(new Page(
                            capture.url(),
                            capture.contentType(),
                            archive.content(capture).body(),
                            capture.at(),
                            hints.apply(Recurring.NONE),
                            List.of(),
                            null)))
                    .ifPresent(read -> {
                        if (read instanceof Extraction.Text text) {
                            texts.add(text.text());
                        }
                    });
        }
        return texts;
    }
}
