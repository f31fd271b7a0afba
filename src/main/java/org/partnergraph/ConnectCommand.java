package org.partnergraph;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.partnergraph.connect.ConnectionAnswer;
import org.partnergraph.connect.ConnectionReader;
import org.partnergraph.connect.ConnectionRequest;
import org.partnergraph.connect.WrongParameterException;
import org.partnergraph.search.EntityFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how two entities are connected, with the words that prove it. */
@Command(
    name = "connect",
    mixinStandardHelpOptions = true,
    description = {
      "Tells how two entities are connected, with the words that prove it.",
      "Such as: connect \"Tomasz Daros\" \"Holger Mahnicke\""
    })
final class ConnectCommand implements Callable<Integer> {

  @Mixin private StoreOptions options = new StoreOptions();

  @Mixin private ConnectionOptions asked = new ConnectionOptions();

  @Option(
      names = "--lang",
      defaultValue = "en",
      description = "Language: de, en or pl (default: en).")
  private String language = "";

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (!language.matches("de|en|pl")) {
      throw options.misused("--lang must be de, en or pl: " + language);
    }
    try (Knowledge knowledge = options.open()) {
      ConnectionAnswer answer = knowledge.connections().find(request(knowledge));
      if (json) {
        JsonText.print(options.out(), answer);
      } else {
        new ConnectionPrinter(options.out(), language).print(answer);
      }
      return answer.connected() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private ConnectionRequest request(Knowledge knowledge) {
    EntityFinder finder = new EntityFinder(knowledge.store(), knowledge.index());
    Map<String, List<String>> values = asked.values();
    for (String name : ConnectionReader.ENTITIES) {
      values.computeIfPresent(name, (any, texts) -> names(finder, texts));
    }
    try {
      return new ConnectionReader(knowledge.connections().relations())
          .read(values, language, (name, text) -> entity(finder, name, text));
    } catch (WrongParameterException e) {
      throw options.misused(ConnectionOptions.option(e.parameter()) + " " + e.rule());
    }
  }

  private List<String> names(EntityFinder finder, List<String> texts) {
    return texts.stream().flatMap(text -> finder.names(text, language).stream()).toList();
  }

  private Node entity(EntityFinder finder, String parameter, String text) {
    EntityFinder.Meaning meaning = finder.find(text, language);
    if (meaning instanceof EntityFinder.Meaning.One one) {
      return one.entity();
    }
    String said = ConnectionOptions.option(parameter) + ": ";
    if (meaning instanceof EntityFinder.Meaning.Several several) {
      String near =
          several.matches().stream()
              .map(match -> match.id() + " (" + match.label() + ")")
              .collect(Collectors.joining(", "));
      throw options.misused(said + text + " may be " + near + "; give the id or the whole name");
    }
    throw options.misused(said + "nothing is called " + text);
  }
}
