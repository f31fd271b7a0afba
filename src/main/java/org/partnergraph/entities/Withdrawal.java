package org.partnergraph.entities;

/**
 * That the editors withdrew an entity.
 *
 * @param id of what was withdrawn
 * @param day of the decision, such as {@code 2026-11-21}
 * @param reason in the asked language
 */
public record Withdrawal(String id, String day, String reason) {}
