package blotter.config;

import java.time.Duration;
import java.util.Locale;

/** Reads politeness.yaml. */
final class PolitenessFile {
    private static final String NAME = "politeness.yaml";
    private static final String AGENT = "blotter";
    private static final Duration DELAY = Duration.ofSeconds(2);
    private static final Duration LEAST = Duration.ofMinutes(1);

    private PolitenessFile() {}

    static Politeness read(Folder folder) {
        Section section = Section.open(folder.read(NAME), Shape.POLITENESS);
        String contact = section.text("contact").orElse("");
        if (!contact.isEmpty() && !contact.matches("[^\\s@<>()]+@[^\\s@<>()]+\\.[^\\s@<>()]+|https?://[^\\s()]+")) {
            throw section.mark("contact")
                    .wrong(String.format(
                            Locale.ROOT,
                            "\"%s\" is no address a webmaster can write to; give a mail address or a page with https://",
                            contact));
        }
        String agent = section.text("user-agent").orElse(AGENT);
        if (!agent.matches("[a-z]+")) {
            throw section.mark("user-agent")
                    .wrong(String.format(
                            Locale.ROOT,
                            "\"%s\" is no name for robots.txt; use small letters a-z only, such as blotter",
                            agent));
        }
        Duration delay = section.text("delay")
                .map(text -> Values.duration(text, section.mark("delay")))
                .orElse(DELAY);
        if (delay.isZero()) {
            throw section.mark("delay")
                    .wrong("\"0s\" would be no politeness; write at least 1s here, and 0s at a source of your own");
        }
        return new Politeness(contact, agent, delay, visits(section));
    }

    private static Politeness.Visits visits(Section section) {
        Duration often = duration(section, "visit-often", Politeness.Visits.DEFAULT.often());
        Duration seldom = duration(section, "visit-seldom", Politeness.Visits.DEFAULT.seldom());
        if (often.compareTo(LEAST) < 0) {
            throw section.mark("visit-often")
                    .wrong("nobody needs a visit more often than once a minute; write at least 1m");
        }
        if (seldom.compareTo(often) < 0) {
            throw section.mark("visit-seldom").wrong("visit-seldom is shorter than visit-often; write it longer");
        }
        return new Politeness.Visits(often, seldom);
    }

    private static Duration duration(Section section, String key, Duration otherwise) {
        return section.text(key)
                .map(text -> Values.duration(text, section.mark(key)))
                .orElse(otherwise);
    }
}
