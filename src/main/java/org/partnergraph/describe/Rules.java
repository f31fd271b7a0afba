package org.partnergraph.describe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.partnergraph.query.LocalText;

/** What the SHACL shapes demand of each term, in the words of their messages. */
final class Rules {

  private static final Property MESSAGE = property("message");
  private static final Property PROPERTY = property("property");
  private static final Property PATH = property("path");
  private static final List<Property> TARGETS =
      List.of(property("targetClass"), property("targetSubjectsOf"), property("targetObjectsOf"));

  private final Map<String, List<LocalText>> byTerm = new HashMap<>();

  private Rules() {}

  static Rules of(Model shapes) {
    Rules rules = new Rules();
    for (Property target : TARGETS) {
      shapes
          .listStatements(null, target, (RDFNode) null)
          .forEach(s -> rules.shape(s.getSubject(), s.getResource().getURI()));
    }
    shapes.listSubjectsWithProperty(PATH).forEach(rules::path);
    return rules;
  }

  List<LocalText> of(String iri) {
    return byTerm.getOrDefault(iri, List.of()).stream()
        .distinct()
        .sorted(java.util.Comparator.comparing(text -> text.in("en")))
        .toList();
  }

  private void shape(Resource shape, String target) {
    add(shape, target);
    shape.listProperties(PROPERTY).forEach(s -> add(s.getResource(), target));
  }

  private void path(Resource shape) {
    Statement path = shape.getProperty(PATH);
    if (path != null && path.getObject().isURIResource()) {
      add(shape, path.getResource().getURI());
    }
  }

  private void add(Resource shape, String term) {
    SortedMap<String, String> message = new TreeMap<>();
    shape.listProperties(MESSAGE).forEach(s -> message.put(s.getLanguage(), s.getString()));
    if (!message.isEmpty()) {
      byTerm.computeIfAbsent(term, t -> new ArrayList<>()).add(new LocalText(message));
    }
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(CatalogueGraph.SH + name);
  }
}
