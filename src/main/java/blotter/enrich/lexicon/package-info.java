/** The words that rules look for, by their forms: the tables of words beside this package and what reads them. */
@NullMarked
package blotter.enrich.lexicon;

import org.jspecify.annotations.NullMarked;
