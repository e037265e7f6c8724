package blotter.bench;

import blotter.search.Vocabulary;
import java.util.List;

/**
 * What made-up releases are about.
 *
 * @param vocabulary knows the ids
 * @param agencies ids, the commonest first
 * @param topics ids, likewise
 */
public record World(Vocabulary vocabulary, List<String> agencies, List<String> topics) {}
