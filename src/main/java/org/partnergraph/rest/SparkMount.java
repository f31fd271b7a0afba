package org.partnergraph.rest;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.ExceptionMapper;
import spark.Request;
import spark.RouteImpl;
import spark.http.matching.MatcherFilter;
import spark.route.HttpMethod;
import spark.route.Routes;
import spark.staticfiles.StaticFilesConfiguration;

/**
 * Mounts operations as Spark routes in a servlet container. Spark's own filter keeps its routes in
 * statics of the JVM, so that two servers would share them; this one holds a route table of its
 * own.
 */
public final class SparkMount implements Filter {

  private static final Logger LOG = LoggerFactory.getLogger(SparkMount.class);
  private static final String BROKEN = "org.partnergraph.broken";
  private static final Set<String> HIDDEN =
      Set.of("x-http-method-override", "accept", "accept-encoding");

  private final Map<String, MatcherFilter> tables = new HashMap<>();
  private final MatcherFilter whole;
  private final AnswerCache known;
  private final Admission admission;

  /**
   * With routes for these operations; every other path under the mount is answered 404.
   *
   * @param page tells that to who asks for a page
   * @param known answers given before, which need no admission
   */
  public SparkMount(
      List<Operation> operations, Operation.Failure page, AnswerCache known, Admission admission) {
    this.known = known;
    this.admission = admission;
    this.whole = table(operations, page);
    operations.stream()
        .map(operation -> beginning(operation.path()))
        .filter(beginning -> !beginning.contains("{"))
        .forEach(
            beginning -> tables.computeIfAbsent(beginning, b -> table(near(b, operations), page)));
  }

  /**
   * Spark looks through all routes of a table for each request, so that the paths with the same
   * first two parts have one of their own.
   */
  private static List<Operation> near(String beginning, List<Operation> operations) {
    return operations.stream()
        .filter(
            operation ->
                beginning(operation.path()).contains("{")
                    || beginning(operation.path()).equals(beginning))
        .toList();
  }

  private static String beginning(String path) {
    int second = path.indexOf('/', 1);
    int third = second < 0 ? -1 : path.indexOf('/', second + 1);
    return third < 0 ? path : path.substring(0, third);
  }

  private MatcherFilter table(List<Operation> operations, Operation.Failure page) {
    Routes routes = Routes.create();
    for (Operation operation : operations) {
      String path = operation.path().replaceAll("\\{(\\w+)}", ":$1");
      add(routes, RouteImpl.create(path, (in, out) -> answer(operation, in, out.raw())));
    }
    add(routes, RouteImpl.create("*", (in, out) -> nothing(page, in, out.raw())));
    return new MatcherFilter(
        routes, StaticFilesConfiguration.create(), new ExceptionMapper(), true, false);
  }

  private static void add(Routes routes, RouteImpl route) {
    routes.add(HttpMethod.get, route);
    routes.add(HttpMethod.head, route);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    switch (in.getMethod()) {
      case "GET", "HEAD" -> read(in, out, chain);
      case "OPTIONS" -> {
        out.setHeader("Allow", "GET, HEAD, OPTIONS");
        out.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      default -> {
        out.setHeader("Allow", "GET, HEAD, OPTIONS");
        String detail = in.getMethod() + " is not allowed here; use GET";
        Replies.send(Reply.of(Problem.of(Problem.Kind.METHOD_NOT_ALLOWED, detail)), in, out);
      }
    }
  }

  /** What is known needs no route: to find one takes Spark longer than all else together. */
  private void read(HttpServletRequest in, HttpServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    boolean gzip = Squeeze.takesGzip(in.getHeader("Accept-Encoding"));
    Optional<AnswerCache.Known> answer = known.find(key(in), gzip);
    if (answer.isPresent()) {
      in.setAttribute(RequestAttributes.OPERATION, answer.get().operation());
      send(answer.get().reply(), in, out);
    } else {
      tables.getOrDefault(beginning(in.getRequestURI()), whole).doFilter(new Plain(in), out, chain);
    }
    if (in.getAttribute(BROKEN) instanceof BrokenOffException broken) {
      throw broken;
    }
  }

  private Object answer(Operation operation, Request in, HttpServletResponse out) {
    Map<String, String> path = new LinkedHashMap<>();
    in.params().forEach((name, value) -> path.put(name.substring(1), value));
    HttpServletRequest request = original(in);
    request.setAttribute(RequestAttributes.OPERATION, operation.id());
    Dispatcher.Incoming incoming = incoming(request, path);
    Reply made = known.make(key(request), operation.id(), () -> made(operation, incoming, request));
    return send(made, request, out);
  }

  private Reply made(Operation operation, Dispatcher.Incoming in, HttpServletRequest request) {
    if (operation.isOfService()) {
      return Dispatcher.dispatch(operation, in); // a monitor asks most when all places are taken
    }
    try (Admission.Place place = admission.enter(RequestAttributes.spent(request))) {
      return Dispatcher.dispatch(operation, in);
    } catch (ProblemException e) {
      request.setAttribute(RequestAttributes.SENT_AWAY, true);
      return Dispatcher.told(operation, e.problem(), in);
    }
  }

  private static AnswerCache.Key key(HttpServletRequest request) {
    String path = request.getRequestURI();
    String query = request.getQueryString();
    return new AnswerCache.Key(
        query == null ? path : path + '?' + query,
        request.getHeader("Accept"),
        request.getHeader("Accept-Language"),
        origin(request));
  }

  private static Dispatcher.Incoming incoming(
      HttpServletRequest request, Map<String, String> path) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
    return new Dispatcher.Incoming(
        request.getRequestURI(),
        path,
        query,
        request.getHeader("Accept"),
        request.getHeader("Accept-Language"),
        origin(request));
  }

  private static String origin(HttpServletRequest request) {
    String address = request.getRequestURL().toString();
    return address.substring(0, address.length() - request.getRequestURI().length());
  }

  private static Object nothing(Operation.Failure page, Request in, HttpServletResponse out) {
    HttpServletRequest request = original(in);
    return send(Dispatcher.nowhere(incoming(request, Map.of()), page), request, out);
  }

  /**
   * Sends; a client that has left meanwhile is nobody's error, and a broken off answer ours. Gives
   * Spark an empty body.
   */
  private static Object send(Reply reply, HttpServletRequest request, HttpServletResponse out) {
    try {
      Replies.send(reply, request, out);
    } catch (BrokenOffException e) {
      request.setAttribute(BROKEN, e);
    } catch (IOException e) {
      LOG.debug("the client left before the answer", e);
    }
    return "";
  }

  private static HttpServletRequest original(Request in) {
    return (HttpServletRequest) ((HttpServletRequestWrapper) in.raw()).getRequest();
  }

  /**
   * Hides what Spark would act on and must not: a method override; Accept, which it misreads; and
   * Accept-Encoding, after which it would compress what is already written.
   */
  private static final class Plain extends HttpServletRequestWrapper {
    Plain(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return isHidden(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    private static boolean isHidden(String name) {
      return HIDDEN.contains(name.toLowerCase(Locale.ROOT));
    }
  }
}
