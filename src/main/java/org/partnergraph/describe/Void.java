package org.partnergraph.describe;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;

/** Terms of the Vocabulary of Interlinked Datasets (VoID). */
final class Void {

  private static final String NS = "http://rdfs.org/ns/void#";

  static final Property TRIPLES = property("triples");
  static final Property ENTITIES = property("entities");
  static final Property DISTINCT_SUBJECTS = property("distinctSubjects");
  static final Property DISTINCT_OBJECTS = property("distinctObjects");
  static final Property CLASSES = property("classes");
  static final Property PROPERTIES = property("properties");
  static final Property CLASS_PARTITION = property("classPartition");
  static final Property PROPERTY_PARTITION = property("propertyPartition");
  static final Property CLASS = property("class");
  static final Property PROPERTY = property("property");
  static final Property SUBSET = property("subset");
  static final Property EXAMPLE = property("exampleResource");
  static final Property URI_SPACE = property("uriSpace");
  static final Property DATASET = property("Dataset");

  private Void() {}

  /** A number as VoID has it, an {@code xsd:integer}. */
  static Literal whole(long number) {
    return ResourceFactory.createTypedLiteral(Long.toString(number), XSDDatatype.XSDinteger);
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(NS + name);
  }
}
