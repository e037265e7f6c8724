/** The agencies that a text names, and what each does in it: who issues it, who acts, who is only mentioned. */
@NullMarked
package blotter.enrich.agency;

import org.jspecify.annotations.NullMarked;
