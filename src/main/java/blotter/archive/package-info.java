/** What was collected, kept byte for byte in WARC segments, with the catalogue that finds it again. */
@NullMarked
package blotter.archive;

import org.jspecify.annotations.NullMarked;
