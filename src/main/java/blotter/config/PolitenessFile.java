package blotter.config;

import java.time.Duration;
import java.util.Locale;

/** Reads politeness.yaml. */
final class PolitenessFile {
    private static final String NAME = "politeness.yaml";
    private static final String AGENT = "blotter";
    private static final Duration DELAY = Duration.ofSeconds(2);

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
        return new Politeness(contact, agent, delay);
    }
}
