package org.partnergraph.connect;

import java.util.Map;
import java.util.TreeMap;
import org.partnergraph.query.LocalText;

/** Why something is no connection. */
enum Reason {
  /** What two things merely have in common. */
  COMMON(
      "Ein gemeinsames Dokument, Thema, Land, Schema oder eine gemeinsame Liste ist keine Verbindung.",
      "A shared document, topic, country, scheme or list is no connection.",
      "Wspólny dokument, temat, kraj, schemat lub lista nie jest powiązaniem."),
  /** The same where documents are allowed. */
  COMMON_BUT_DOCUMENTS(
      "Ein gemeinsames Thema, Land, Schema oder eine gemeinsame Liste ist keine Verbindung; ein gemeinsames Dokument ist erlaubt.",
      "A shared topic, country, scheme or list is no connection; a shared document is allowed.",
      "Wspólny temat, kraj, schemat lub lista nie jest powiązaniem; wspólny dokument jest dozwolony."),
  /** Nothing but a document joins the two. */
  DOCUMENT(
      "Nur ein Dokument führt beide zusammen (%s); das allein ist keine Verbindung.",
      "Only a document brings the two together (%s); that alone is no connection.",
      "Łączy je tylko dokument (%s); samo to nie jest powiązaniem."),
  /** Nothing but several documents. */
  DOCUMENTS(
      "Nur Dokumente führen beide zusammen (%s); das allein ist keine Verbindung.",
      "Only documents bring the two together (%s); that alone is no connection.",
      "Łączą je tylko dokumenty (%s); samo to nie jest powiązaniem."),
  /** A document is one of the ends. */
  DOCUMENT_END(
      "Verbindungen mit einem Dokument selbst (%s) zählen nur, wenn Dokumente erlaubt sind.",
      "Connections of a document itself (%s) count only where documents are allowed.",
      "Powiązania z samym dokumentem (%s) liczą się tylko wtedy, gdy dokumenty są dozwolone."),
  /** Things with very many links. */
  HUBS(
      "Was mehr als %d Verbindungen hat, ist nur Anfang oder Ende, nie Zwischenschritt.",
      "What has more than %d links is a beginning or an end only, never a stepping stone.",
      "To, co ma ponad %d powiązań, może być tylko początkiem lub końcem, nigdy krokiem pośrednim."),
  /** Kinds of steps that alone were asked for. */
  ONLY(
      "Gezählt wurden, wie gewünscht, nur diese Arten von Schritten: %s.",
      "Only these kinds of steps counted, as asked: %s.",
      "Zgodnie z zapytaniem liczyły się tylko te rodzaje kroków: %s."),
  /** Kinds of steps that were to be left out. */
  WITHOUT(
      "Außer Betracht blieben, wie gewünscht, diese Arten von Schritten: %s.",
      "These kinds of steps were left out, as asked: %s.",
      "Zgodnie z zapytaniem pominięto te rodzaje kroków: %s."),
  /** What every path had to pass. */
  THROUGH(
      "Gezählt wurden, wie gewünscht, nur Wege über: %s.",
      "Only ways through these counted, as asked: %s.",
      "Zgodnie z zapytaniem liczyły się tylko drogi przez: %s."),
  /** What no path was to pass. */
  AVOIDING(
      "Außer Betracht blieben, wie gewünscht, Wege über: %s.",
      "Ways through these were left out, as asked: %s.",
      "Zgodnie z zapytaniem pominięto drogi przez: %s."),
  /** Links without a date where a time is asked for. */
  UNDATED(
      "Nach einer Zeit war gefragt; außer Betracht blieb, was irgendwann geschah (undatierte Verbindungen: %d).",
      "A time was asked for; what happened at a time that nobody tells was left out (undated links: %d).",
      "Pytano o czas; pominięto to, co wydarzyło się w nieznanym czasie (niedatowane powiązania: %d)."),
  /** Ends that nothing links to anything. */
  UNLINKED("Mit nichts verbunden: %s.", "Linked to nothing: %s.", "Bez żadnych powiązań: %s."),
  /** Something to be passed that nothing links to anything. */
  UNLINKED_THROUGH(
      "Durch etwas, das mit nichts verbunden ist, führt kein Weg.",
      "No way leads through what nothing links to anything.",
      "Żadna droga nie prowadzi przez to, czego nic z niczym nie łączy.");

  private final LocalText text;

  Reason(String de, String en, String pl) {
    text = new LocalText(new TreeMap<>(Map.of("de", de, "en", en, "pl", pl)));
  }

  String in(String language, Object... values) {
    return text.in(language).formatted(values);
  }
}
