/** A small made-up agency web on loopback, collected by the demo command. */
@NullMarked
package blotter.demo;

import org.jspecify.annotations.NullMarked;
