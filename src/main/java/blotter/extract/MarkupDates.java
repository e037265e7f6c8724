package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Evidence.Origin;
import blotter.release.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Steps: the dates that a page's markup gives to machines. When it was changed is not when it was published. */
final class MarkupDates {
    private MarkupDates() {}

    /** The article's own node of JSON-LD. */
    record Linked(DateReader reader) implements DateStep {
        @Override
        public String name() {
            return "linked-data";
        }

        @Override
        public List<Found<DateSpan>> read(DateSource source) {
            var found = new ArrayList<Found<DateSpan>>();
            for (String field : List.of("datePublished", "dateCreated", "uploadDate")) {
                add(reader, source, source.linked().text(field), found);
            }
            add(reader, source, source.linked().fromBroken(), found);
            return found;
        }
    }

    /** Meta elements. */
    record Meta(DateReader reader, List<String> names) implements DateStep {
        @Override
        public String name() {
            return "meta";
        }

        @Override
        public List<Found<DateSpan>> read(DateSource source) {
            var found = new ArrayList<Found<DateSpan>>();
            for (String name : names) {
                source.metadata().get(name).ifPresent(words -> add(reader, source, words, found));
            }
            return found;
        }
    }

    /** Microdata and the older hAtom classes. */
    record Properties(DateReader reader) implements DateStep {
        @Override
        public String name() {
            return "itemprop";
        }

        @Override
        public List<Found<DateSpan>> read(DateSource source) {
            var found = new ArrayList<Found<DateSpan>>();
            var document = source.document();
            if (document == null) {
                return found;
            }
            for (Element element : document.select(
                    "[itemprop~=(?i)datePublished|dateCreated], [property~=(?i)datePublished|dateCreated|dc:date|dc:created], time[pubdate], "
                            + "time.published, time.entry-date:not(.updated), abbr.published, .published[title], time.post-date, .dt-published")) {
                for (String attribute : List.of("content", "datetime", "title")) {
                    add(reader, source, element.attr(attribute), found);
                }
                add(reader, source, Clean.line(element.text()), found);
            }
            return found;
        }
    }

    /** Data that scripts of the page carry. */
    record Data(DateReader reader) implements DateStep {
        private static final Pattern FIELD = Pattern.compile(
                "\"(?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publicationDate|pubDate|published_time|publishedDate|firstPublished|publishedFirst|first_published|firstPublishedAt|firstPublishDate|first_publish_date)\\\\?\"\\s*:\\s*\\\\?\"([^\"\\\\]{8,40})");

        @Override
        public String name() {
            return "page-data";
        }

        @Override
        public List<Found<DateSpan>> read(DateSource source) {
            var found = new ArrayList<Found<DateSpan>>();
            Matcher matcher = FIELD.matcher(source.raw());
            if (matcher.find()) {
                add(reader, source, matcher.group(1), found);
            }
            return found;
        }
    }

    /** When the markup says that the page was changed. */
    static List<String> changes(DateSource source) {
        var changes = new ArrayList<String>();
        changes.add(source.linked().text("dateModified"));
        for (String name : List.of("article:modified_time", "og:updated_time", "last-modified", "datemodified")) {
            source.metadata().get(name).ifPresent(changes::add);
        }
        changes.removeIf(String::isBlank);
        return changes;
    }

    private static void add(DateReader reader, DateSource source, String words, List<Found<DateSpan>> found) {
        if (!words.isBlank() && words.length() < 120) {
            reader.read(words, source).ifPresent(date -> found.add(source.claimed(date, Origin.PAGE_METADATA, words)));
        }
    }
}
