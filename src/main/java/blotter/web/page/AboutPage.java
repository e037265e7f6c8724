package blotter.web.page;

/** A page of sentences about the archive. */
public record AboutPage(Frame f, String totals) {}
