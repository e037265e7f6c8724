/** Strings of five scripts: folding, digits, numbers in words, sentences, language, differences and fingerprints. */
@NullMarked
package blotter.text;

import org.jspecify.annotations.NullMarked;
