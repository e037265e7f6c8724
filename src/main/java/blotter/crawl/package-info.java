/** What to fetch next, and the pipeline from a kept capture to a release. */
@NullMarked
package blotter.crawl;

import org.jspecify.annotations.NullMarked;
