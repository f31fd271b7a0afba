package org.partnergraph.query;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/** The texts given for one question's parameters on their way to terms. */
final class Arguments {

  static final Var LANGUAGE = Var.alloc("lang");

  private final Question question;
  private final ArgumentReader reader;

  Arguments(Question question, EntityLookup entities) {
    this.question = question;
    this.reader = new ArgumentReader(entities);
  }

  Binding bind(Map<String, String> arguments, String language) {
    arguments.keySet().forEach(this::refuseUnknown);
    BindingBuilder bound = Binding.builder();
    for (Parameter parameter : question.parameters()) {
      String text = arguments.getOrDefault(parameter.name(), "");
      if (text.isEmpty()) {
        text = withoutArgument(parameter);
      }
      if (!text.isEmpty()) {
        bound.add(parameter.variable(), reader.read(parameter, text));
      }
    }
    if (takesNegotiatedLanguage()) {
      bound.add(LANGUAGE, NodeFactory.createLiteralString(language));
    }
    return bound.build();
  }

  private void refuseUnknown(String name) {
    if (question.parameter(name).isEmpty()) {
      throw new BadArgumentException(
          name, "'" + name + "' is not a parameter of " + question.id() + "; " + known());
    }
  }

  private String known() {
    return question.parameters().isEmpty()
        ? "it takes none"
        : question.parameters().stream()
            .map(Parameter::name)
            .collect(Collectors.joining(", ", "it takes ", ""));
  }

  private static String withoutArgument(Parameter parameter) {
    if (parameter.required() && parameter.defaultText().isEmpty()) {
      throw new BadArgumentException(
          parameter.name(),
          "'" + parameter.name() + "' is required, for example " + parameter.example());
    }
    return parameter.defaultText().orElse("");
  }

  private boolean takesNegotiatedLanguage() {
    return question.parameter(LANGUAGE.getVarName()).isEmpty()
        && QueryVariables.of(question.query()).contains(LANGUAGE);
  }
}
