package blotter.web.page;

/** Words that lead somewhere. */
public record Link(String label, String href) {}
