package org.partnergraph.reconcile;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.partnergraph.rest.Admission;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.Replies;
import org.partnergraph.rest.Reply;
import org.partnergraph.rest.RequestAttributes;
import org.partnergraph.store.Late;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP side of the {@link Reconciliation}. */
public final class ReconcileDoor implements Filter {

  /** Where it stands. */
  public static final List<String> PATHS = List.of("/reconcile", "/reconcile/*");

  private static final Logger LOG = LoggerFactory.getLogger(ReconcileDoor.class);

  private final Late<Reconciliation> service;
  private final Admission admission;

  /** Of a service, with places for those whose answer is made. */
  public ReconcileDoor(Late<Reconciliation> service, Admission admission) {
    this.service = service;
    this.admission = admission;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    Optional<String> methods = methods(in.getRequestURI());
    if (methods.isEmpty()) {
      String detail = in.getRequestURI() + " is not an address of this service; see /reconcile";
      Replies.send(Reply.of(Problem.of(Problem.Kind.NOT_FOUND, detail)), in, out);
    } else if (in.getMethod().equals("OPTIONS")) {
      out.setHeader("Allow", methods.get() + ", OPTIONS");
      out.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else if (!List.of(methods.get().split(", ")).contains(in.getMethod())) {
      out.setHeader("Allow", methods.get() + ", OPTIONS");
      String detail = in.getMethod() + " is not allowed here; allowed are " + methods.get();
      Replies.send(Reply.of(Problem.of(Problem.Kind.METHOD_NOT_ALLOWED, detail)), in, out);
    } else {
      Replies.send(answer(in), in, out);
    }
  }

  private Optional<String> methods(String path) {
    Exchange.Protocol protocol = RequestReader.protocol(path);
    return service.get().methods(protocol, RequestReader.route(path, protocol));
  }

  private Reply answer(HttpServletRequest in) throws IOException {
    try {
      Exchange exchange = RequestReader.read(in);
      try (Admission.Place place = admission.enter(RequestAttributes.spent(in))) {
        return service.get().answer(exchange);
      }
    } catch (ProblemException e) {
      return Reply.of(e.problem());
    } catch (RuntimeException e) {
      LOG.error("{} failed", in.getRequestURI(), e);
      return Reply.of(Problem.of(Problem.Kind.INTERNAL, "the service failed; see its log"));
    }
  }
}
