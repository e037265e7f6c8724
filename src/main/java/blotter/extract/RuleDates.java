package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Evidence.Origin;
import blotter.release.Found;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/** Step: where the source's configuration says that the date stands. */
record RuleDates(DateReader reader) implements DateStep {
    @Override
    public String name() {
        return "rule";
    }

    @Override
    public List<Found<DateSpan>> read(DateSource source) {
        var found = new ArrayList<Found<DateSpan>>();
        String rule = source.page().hints().date();
        var document = source.document();
        if (rule == null || document == null) {
            return found;
        }
        try {
            for (Element element : document.select(rule)) {
                for (String words :
                        List.of(element.attr("datetime"), element.attr("content"), Clean.line(element.text()))) {
                    reader.read(words, source)
                            .ifPresent(date -> found.add(source.claimed(date, Origin.PAGE_LABEL, words)));
                }
            }
        } catch (SelectorParseException e) {
            return found;
        }
        return found;
    }
}
