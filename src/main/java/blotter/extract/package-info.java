/** Bytes to clean text, title, dates and metadata, each with where it came from. */
@NullMarked
package blotter.extract;

import org.jspecify.annotations.NullMarked;
