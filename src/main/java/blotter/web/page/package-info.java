/** What each page says, as its template sees it: words in the reader's language, addresses, files, no markup. */
@NullMarked
package blotter.web.page;

import org.jspecify.annotations.NullMarked;
