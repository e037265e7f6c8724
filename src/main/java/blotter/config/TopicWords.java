package blotter.config;

import blotter.release.Topic;
import java.util.List;
import java.util.Map;

/** A topic and the words that speak of it, by language (BCP 47). */
public record TopicWords(Topic topic, Map<String, List<String>> words) {}
