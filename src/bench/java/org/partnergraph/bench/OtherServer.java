package org.partnergraph.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import spark.ExceptionMapper;
import spark.RouteImpl;
import spark.http.matching.MatcherFilter;
import spark.route.HttpMethod;
import spark.route.Routes;
import spark.staticfiles.StaticFilesConfiguration;

/**
 * What the service is compared with, in a process of its own: bare Jetty, Spark alone in Fuseki's
 * Jetty, and Fuseki as it comes over a TDB2 store.
 */
final class OtherServer {

  private static final int OUTPUT_BUFFER = 32 * 1024;

  private OtherServer() {}

  /** Takes the kind, and the folder of the TDB2 store for Fuseki; prints the address. */
  public static void main(String[] args) throws Exception {
    int port =
        switch (args[0]) {
          case "jetty" -> jetty();
          case "spark" -> spark();
          case "fuseki" -> fuseki(Path.of(args[1]));
          default -> throw new IllegalArgumentException(args[0]);
        };
    System.out.println("http://localhost:" + port + "/");
    while (System.in.read() >= 0) {
      // nothing is expected but the end
    }
    System.exit(0);
  }

  private static int jetty() throws Exception {
    Server server = new Server(0);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            byte[] body = body(request.getHttpURI().getPath());
            response.getHeaders().put("Content-Type", "application/json");
            response.getHeaders().put("Content-Length", body.length);
            response.write(true, ByteBuffer.wrap(body), callback);
            return true;
          }
        });
    server.start();
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  private static int spark() throws IOException {
    Routes routes = Routes.create();
    routes.add(
        HttpMethod.get,
        RouteImpl.create(
            "/bytes/:count",
            (in, out) -> {
              byte[] body = body(in.raw().getRequestURI());
              out.raw().setContentType("application/json");
              out.raw().setContentLength(body.length);
              out.raw().getOutputStream().write(body);
              return "";
            }));
    MatcherFilter filter =
        new MatcherFilter(
            routes, StaticFilesConfiguration.create(), new ExceptionMapper(), true, false);
    FusekiServer server =
        FusekiServer.create()
            .port(0)
            .add("/none", DatasetGraphFactory.empty())
            .addFilter("/bytes/*", filter)
            .build();
    buffer(server);
    return server.start().getPort();
  }

  private static void buffer(FusekiServer server) {
    server
        .getJettyServer()
        .getConnectors()[0]
        .getConnectionFactory(HttpConnectionFactory.class)
        .getHttpConfiguration()
        .setOutputBufferSize(OUTPUT_BUFFER);
  }

  private static int fuseki(Path folder) {
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(folder.toString());
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    return FusekiServer.create().port(0).add("/data", data).build().start().getPort();
  }

  private static final ThreadLocal<byte[]> LAST = ThreadLocal.withInitial(() -> new byte[0]);

  /** So many letters as the last part of the path says. */
  private static byte[] body(String path) {
    int length = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    byte[] last = LAST.get();
    if (last.length != length) {
      last = new byte[length];
      Arrays.fill(last, " ".getBytes(StandardCharsets.US_ASCII)[0]);
      LAST.set(last);
    }
    return last;
  }
}
