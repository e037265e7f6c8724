/** The embedded search engine. */
@NullMarked
package blotter.search.lucene;

import org.jspecify.annotations.NullMarked;
