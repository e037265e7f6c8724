/** The pages of one release: text with its facts, revisions, differences, captures, citations. */
@NullMarked
package blotter.web.release;

import org.jspecify.annotations.NullMarked;
