package org.partnergraph.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.partnergraph.rest.Negotiation;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.Replies;
import org.partnergraph.rest.Reply;

/**
 * Answers {@code /sparql} without a query by describing the endpoint (SPARQL 1.1 Service
 * Description).
 */
final class ServiceDescription implements Filter {

  private static final List<String> FORMATS =
      List.of(
          "text/turtle",
          "application/ld+json",
          "application/n-triples",
          "application/rdf+xml",
          "application/trig",
          "application/n-quads",
          "text/html");

  private static final String TEXT = "service-description.ttl";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    boolean reads = in.getMethod().equals("GET") || in.getMethod().equals("HEAD");
    if (reads && in.getParameterMap().isEmpty()) {
      Replies.send(reply(in), in, (HttpServletResponse) response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static Reply reply(HttpServletRequest in) {
    try {
      String asked = Negotiation.format(in.getHeader("Accept"), FORMATS);
      // a browser that asks for a page is given Turtle to read
      boolean page = asked.equals("text/html");
      String format = page ? FORMATS.get(0) : asked;
      String type = page ? "text/plain" : asked;
      return Reply.of(
          type + "; charset=utf-8", describe(in.getRequestURL().toString(), format), -1);
    } catch (ProblemException e) {
      return Reply.of(e.problem());
    }
  }

  private static byte[] describe(String endpoint, String format) {
    Model model = ModelFactory.createDefaultModel();
    var in = java.util.Objects.requireNonNull(ServiceDescription.class.getResourceAsStream(TEXT));
    RDFDataMgr.read(model, in, endpoint, Lang.TURTLE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, model, RDFLanguages.contentTypeToLang(format));
    return out.toByteArray();
  }
}
