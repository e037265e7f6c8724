/** The search page, and all values of a facet by letter. */
@NullMarked
package blotter.web.search;

import org.jspecify.annotations.NullMarked;
