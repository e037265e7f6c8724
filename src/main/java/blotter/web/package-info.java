/** Pages, API and feeds: four views of one answer. */
@NullMarked
package blotter.web;

import org.jspecify.annotations.NullMarked;
