package blotter.web.page;

import java.util.List;

/**
 * A page that says why there is nothing else to show: a mistake in the address, something not found, a takedown.
 *
 * @param back to the search, as far as it was understood
 */
public record NoticePage(
        Frame f, int status, String heading, Messages.Said sentence, List<ReleasePage.Line> lines, Link back) {}
