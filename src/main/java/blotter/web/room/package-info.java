/** What every route works with: the holdings, the question in an address, answers as page and as JSON, refusals. */
@NullMarked
package blotter.web.room;

import org.jspecify.annotations.NullMarked;
