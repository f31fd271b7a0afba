package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What happened in the life of an entity, or is to happen.
 *
 * @param dated by first day, last day, id
 * @param undated by id; without a date, or with one that has no year: they stand apart from any
 *     period that is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Timeline(EntityRef entity, List<TimelineEntry> dated, List<TimelineEntry> undated) {}
