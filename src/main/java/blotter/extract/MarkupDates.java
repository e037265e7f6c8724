package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Evidence.Origin;
import blotter.release.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        private static final Pattern ITEM = Pattern.compile("(?i)datePublished|dateCreated");
        private static final Pattern PROPERTY = Pattern.compile("(?i)datePublished|dateCreated|dc:date|dc:created");

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
            for (Element element : (Iterable<Element>) document.stream().filter(Properties::dated)::iterator) {
                for (String attribute : List.of("content", "datetime", "title")) {
                    add(reader, source, element.attr(attribute), found);
                }
                add(reader, source, Clean.line(element.text()), found);
            }
            return found;
        }

        private static boolean dated(Element element) {
            String item = element.attr("itemprop");
            String property = element.attr("property");
            return (!item.isEmpty() && ITEM.matcher(item).find())
                    || (!property.isEmpty() && PROPERTY.matcher(property).find())
                    || named(element);
        }

        private static boolean named(Element element) {
            boolean time = element.normalName().equals("time");
            if (time && element.hasAttr("pubdate")) {
                return true;
            }
            String names = element.className().toLowerCase(Locale.ROOT);
            if (!names.contains("publish") && !names.contains("-date")) {
                return false;
            }
            boolean published = element.hasClass("published");
            return (published && (time || element.normalName().equals("abbr") || element.hasAttr("title")))
                    || (time && element.hasClass("entry-date") && !element.hasClass("updated"))
                    || (time && element.hasClass("post-date"))
                    || element.hasClass("dt-published");
        }
    }

    /** Data that scripts of the page carry. */
    record Data(DateReader reader) implements DateStep {
        /** Stands in the names of all fields; a search for it is quicker than the pattern. */
        private static final String PART = "ub";

        private static final int BEFORE = 12;
        private static final int AFTER = 100;
        private static final Pattern FIELD = Pattern.compile(
                "\"(?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publicationDate|pubDate|published_time|publishedDate|firstPublished|publishedFirst|first_published|firstPublishedAt|firstPublishDate|first_publish_date)\\\\?\"\\s*:\\s*\\\\?\"([^\"\\\\]{8,40})");

        @Override
        public String name() {
            return "page-data";
        }

        @Override
        public List<Found<DateSpan>> read(DateSource source) {
            var found = new ArrayList<Found<DateSpan>>();
            String raw = source.raw();
            Matcher matcher = FIELD.matcher(raw);
            for (int at = raw.indexOf(PART); at >= 0; at = raw.indexOf(PART, at + 1)) {
                int from = Math.max(0, at - BEFORE);
                if (matcher.region(from, Math.min(raw.length(), at + AFTER)).find()) {
                    matcher.region(matcher.start(), raw.length()).lookingAt();
                    add(reader, source, matcher.group(1), found);
                    break;
                }
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
