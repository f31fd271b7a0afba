package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What an editor decided, and can take back.
 *
 * @param reason in the asked language
 * @param decidedBy who decided
 * @param decidedOn day of the decision
 * @param evidence the words it rests on
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Decision(
    String id, String reason, String decidedBy, String decidedOn, List<Evidence> evidence) {}
