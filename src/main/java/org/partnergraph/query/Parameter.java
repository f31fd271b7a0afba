package org.partnergraph.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.sparql.core.Var;

/**
 * Something that the asker of a question may choose.
 *
 * @param name the SPARQL variable, without its question mark
 * @param required whether the question cannot be asked without it
 * @param defaultText what stands for it when nothing is given
 * @param example a value with which the question has an answer
 * @param choices the words allowed; empty unless the type is {@link ParameterType#CHOICE}
 * @param min smallest number allowed
 * @param max largest number allowed
 */
public record Parameter(
    String name,
    ParameterType type,
    boolean required,
    Optional<String> defaultText,
    String example,
    LocalText description,
    List<String> choices,
    OptionalLong min,
    OptionalLong max) {

  /** Takes a copy of the choices. */
  public Parameter {
    choices = List.copyOf(choices);
  }

  /** The variable in the query. */
  public Var variable() {
    return Var.alloc(name);
  }
}
