package blotter.web.page;

import java.util.List;

/** The page of a release's revisions, newest first. */
public record RevisionsPage(
        Frame f, String title, String lang, String direction, String release, List<ReleasePage.Edition> editions) {}
