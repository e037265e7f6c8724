package blotter.web.page;

import java.util.List;

/** The page that explains the query language, the parameters of an address and the keys. */
public record HelpPage(Frame f, List<Example> examples, List<Parameter> parameters, List<Example> keys) {

    /** A query, or a key, and what it does. */
    public record Example(String query, String sentence, String href) {}

    /** A parameter of an address. */
    public record Parameter(String name, String sentence, String example) {}
}
