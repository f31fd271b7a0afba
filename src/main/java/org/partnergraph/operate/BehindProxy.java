package org.partnergraph.operate;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Optional;

/**
 * Lets a request that came over a proxy look as the client sent it: with the scheme and the host
 * that the proxy tells, so that the addresses in answers lead back to the proxy. Whatever a client
 * says that is no known proxy is not believed.
 */
final class BehindProxy implements Filter {

  private final Clients clients;

  /** With those who may be proxies. */
  BehindProxy(Clients clients) {
    this.clients = clients;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    Asked asked = Asked.of(in);
    boolean told = !asked.isEmpty() && clients.isProxy(in);
    chain.doFilter(told ? new Passed(in, asked) : in, response);
  }

  /** A request as the client sent it to the proxy. */
  private static final class Passed extends HttpServletRequestWrapper {

    private final String scheme;
    private final String host;

    Passed(HttpServletRequest request, Asked asked) {
      super(request);
      scheme = asked.scheme().orElseGet(request::getScheme);
      host =
          asked
              .host()
              .or(() -> Optional.ofNullable(request.getHeader("Host")))
              .orElseGet(() -> request.getServerName() + ":" + request.getServerPort());
    }

    @Override
    public String getScheme() {
      return scheme;
    }

    @Override
    public boolean isSecure() {
      return scheme.equals("https");
    }

    @Override
    public String getServerName() {
      return host.replaceFirst(":\\d+$", "");
    }

    @Override
    public int getServerPort() {
      int port = host.lastIndexOf(':');
      return port > host.lastIndexOf(']') && port < host.length() - 1
          ? Integer.parseInt(host.substring(port + 1))
          : isSecure() ? 443 : 80;
    }

    @Override
    public StringBuffer getRequestURL() {
      return new StringBuffer(scheme).append("://").append(host).append(getRequestURI());
    }
  }
}
