package org.partnergraph.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Reads the text given for a parameter as the term its type asks for. */
final class ArgumentReader {

  private static final int LONGEST = 300;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");

  private final EntityLookup entities;

  ArgumentReader(EntityLookup entities) {
    this.entities = entities;
  }

  Node read(Parameter parameter, String text) {
    if (text.length() > LONGEST) {
      throw bad(parameter, "is longer than " + LONGEST + " characters");
    }
    return switch (parameter.type()) {
      case ENTITY -> entity(parameter, text);
      case DATE -> day(parameter, text);
      case EDTF -> dayMonthOrYear(parameter, text);
      case TEXT -> NodeFactory.createLiteralString(text);
      case LANGUAGE -> language(parameter, text);
      case INTEGER -> integer(parameter, text);
      case CHOICE -> choice(parameter, text);
    };
  }

  private Node entity(Parameter parameter, String text) {
    return entities
        .find(text)
        .orElseThrow(() -> new UnknownEntityException(parameter.name(), text));
  }

  private static Node day(Parameter parameter, String text) {
    if (!DAY.matcher(text).matches()) {
      throw bad(parameter, "must be a day such as 2024-11-18, not '" + text + "'");
    }
    try {
      return literal(LocalDate.parse(text).toString(), XSDDatatype.XSDdate);
    } catch (DateTimeException e) {
      throw noSuchDate(parameter, text);
    }
  }

  private static Node dayMonthOrYear(Parameter parameter, String text) {
    if (DAY.matcher(text).matches()) {
      return day(parameter, text);
    }
    try {
      if (MONTH.matcher(text).matches()) {
        return literal(YearMonth.parse(text).toString(), XSDDatatype.XSDgYearMonth);
      }
      if (YEAR.matcher(text).matches() && Year.parse(text).getValue() > 0) {
        return literal(text, XSDDatatype.XSDgYear);
      }
    } catch (DateTimeException e) {
      throw noSuchDate(parameter, text);
    }
    throw bad(parameter, "must be a day, month or year such as 2024-11-18, 2024-11 or 2024");
  }

  private static Node language(Parameter parameter, String text) {
    if (!TAG.matcher(text).matches()) {
      throw bad(parameter, "must be a language tag such as pl, not '" + text + "'");
    }
    return NodeFactory.createLiteralString(text);
  }

  private static Node integer(Parameter parameter, String text) {
    if (!INTEGER.matcher(text).matches()) {
      throw bad(parameter, "must be a whole number, not '" + text + "'");
    }
    long number = Long.parseLong(text);
    parameter.min().ifPresent(min -> check(number >= min, parameter, "must be at least " + min));
    parameter.max().ifPresent(max -> check(number <= max, parameter, "must be at most " + max));
    return literal(Long.toString(number), XSDDatatype.XSDinteger);
  }

  private static Node choice(Parameter parameter, String text) {
    String words = String.join(", ", parameter.choices());
    check(parameter.choices().contains(text), parameter, "must be one of " + words);
    return NodeFactory.createLiteralString(text);
  }

  private static Node literal(String lexical, XSDDatatype type) {
    return NodeFactory.createLiteralDT(lexical, type);
  }

  private static void check(boolean holds, Parameter parameter, String rule) {
    if (!holds) {
      throw bad(parameter, rule);
    }
  }

  private static BadArgumentException noSuchDate(Parameter parameter, String text) {
    return bad(parameter, "names a date that does not exist: " + text);
  }

  private static BadArgumentException bad(Parameter parameter, String rule) {
    return new BadArgumentException(parameter.name(), "'" + parameter.name() + "' " + rule);
  }
}
