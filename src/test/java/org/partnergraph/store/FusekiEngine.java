package org.partnergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.partnergraph.store.remote.RemoteSettings;

/** Another Fuseki with an empty dataset, reached over HTTP. */
public final class FusekiEngine implements AutoCloseable {

  private final FusekiServer server;

  private FusekiEngine(FusekiServer server) {
    this.server = server;
  }

  /** Starts one on any free port. */
  public static FusekiEngine start() {
    return start(true, 0);
  }

  static FusekiEngine start(boolean union, int port) {
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    data.getContext().set(TDB2.symUnionDefaultGraph, union);
    return serving(data, port);
  }

  static FusekiEngine serving(DatasetGraph data, int port) {
    return new FusekiEngine(FusekiServer.create().port(port).add("/ds", data).build().start());
  }

  /** One that asks for a name and a password (HTTP Basic). */
  public static FusekiEngine guarded(String user, String password) {
    try {
      Path passwords = FastTempDir.create().resolve("passwords");
      Files.writeString(passwords, user + ": " + password + "\n");
      DatasetGraph data = DatabaseMgr.createDatasetGraph();
      data.getContext().set(TDB2.symUnionDefaultGraph, true);
      return new FusekiEngine(
          FusekiServer.create()
              .port(0)
              .add("/ds", data)
              .passwordFile(passwords.toString())
              .auth(AuthScheme.BASIC)
              .serverAuthPolicy(Auth.ANY_USER)
              .build()
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getPort();
  }

  /** Where it takes queries and updates. */
  public String address() {
    return "http://localhost:" + server.getPort() + "/ds";
  }

  /** How it is asked by a store. */
  public RemoteSettings settings() {
    return settings(address());
  }

  /** How any engine is asked in tests. */
  public static RemoteSettings settings(String address) {
    return RemoteSettings.of(address).copiedTo(FastTempDir.PARENT);
  }

  @Override
  public void close() {
    server.stop();
  }
}
