/** What people edit in crawl-config/, read into records; a mistake is an error with file, line, column and the nearest right key. */
@NullMarked
package blotter.config;

import org.jspecify.annotations.NullMarked;
