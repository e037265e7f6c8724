package blotter.web.page;

import java.util.List;

/** The page about the API: requests that can be followed, and a command for each. */
public record ApiPage(Frame f, String base, List<Example> examples) {

    /** A request, what it is for, and its address. */
    public record Example(String path, String sentence) {}
}
