package org.partnergraph.publish;

import java.util.List;
import java.util.Map;

/**
 * An answer that is cited.
 *
 * @param operation its id
 * @param title what the operation answers
 * @param asked the parameters, by name, without language and version
 * @param permalink path and query that give it again
 * @param version of the data
 * @param language of its labels
 * @param sources ids of the documents behind it
 * @param body as the permalink gives it
 */
record CitedAnswer(
    String operation,
    String title,
    Map<String, List<String>> asked,
    String permalink,
    long version,
    String language,
    List<String> sources,
    byte[] body) {}
