package blotter.demo;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One made-up site of the demo web: its name and where its pages lie. Each has a layout of its own under
 * {@code blotter/demo/SITE/}, so that what reads them meets five ways of building a page.
 */
enum DemoSite {
    AGENCY("agency", "Joint Security Newsroom", "en", "newsroom/%s.html"),
    OUTLET("outlet", "Two Rivers Wire", "en", "%s"),
    AR("ar", "وكالة النخلة الحمراء للأنباء", "ar", "news/%s"),
    CKB("ckb", "ئاژانسی هەواڵی سێ چنار", "ckb", "babet/%s"),
    COURT("court", "Court Reports Office", "en", "report/%s");

    private final String id;
    private final String title;
    private final String lang;
    private final String pattern;

    DemoSite(String id, String title, String lang, String pattern) {
        this.id = id;
        this.title = title;
        this.lang = lang;
        this.pattern = pattern;
    }

    /** The folder of its texts and the first step of its addresses. */
    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** BCP 47. */
    String lang() {
        return lang;
    }

    /** The address of a text on this site, from the root; the outlet puts the day of publication into it. */
    String path(Text text) {
        if (text.pdf()) {
            return "/" + id + "/files/" + text.slug() + ".pdf";
        }
        String day = this == OUTLET ? text.date().format(DateTimeFormatter.ofPattern("uuuu/MM/dd/", Locale.ROOT)) : "";
        return "/" + id + "/" + day + pattern.replace("%s", text.slug());
    }

    static DemoSite of(String id) {
        for (DemoSite site : values()) {
            if (site.id.equals(id)) {
                return site;
            }
        }
        throw new IllegalArgumentException("no demo site named \"" + id + "\"");
    }
}
