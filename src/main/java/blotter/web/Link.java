package blotter.web;

/** Words that lead somewhere. */
public record Link(String label, String href) {}
