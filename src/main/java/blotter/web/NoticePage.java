package blotter.web;

import java.util.List;

/**
 * A page that says why there is nothing else to show: a mistake in the address, something not found, a takedown.
 *
 * @param lang of the sentence
 */
public record NoticePage(
        Frame f, int status, String heading, String sentence, String lang, List<ReleasePage.Line> lines) {}
