package org.partnergraph.sparql;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.partnergraph.rest.Problem;

/** What Jetty refuses itself, such as an impossible address, as a problem document. */
final class JettyProblems extends ErrorHandler {

  private static final String HINT = "; an IRI is given as a parameter: /api/entities?id=…";

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    Object message = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
    Problem.Kind kind = Problem.Kind.ofStatus(status);
    String detail = message == null || status >= 500 ? kind.title() : hinted(message.toString());
    Problem problem = Problem.of(kind, detail);
    byte[] body =
        new Problem(problem.type(), problem.title(), status, detail, problem.members()).bytes();
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.getHeaders().put("Access-Control-Allow-Origin", "*");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    // after a message that is none Jetty closes the connection, and a client has to know
    response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private static String hinted(String message) {
    return message.startsWith("Ambiguous") ? message + HINT : message;
  }
}
