package org.partnergraph;

import java.util.concurrent.CompletableFuture;
import org.apache.jena.sys.JenaSystem;
import org.partnergraph.embed.WidgetModule;
import org.slf4j.LoggerFactory;

/**
 * What each start of the service needs whatever its options say, begun while they are still read:
 * the log, Jena, the widget.
 */
final class Ahead {

  private final CompletableFuture<Void> begun = new CompletableFuture<>();

  /** Begins, beside the thread that calls. */
  static Ahead begin() {
    Ahead ahead = new Ahead();
    Thread thread = new Thread(ahead::run, "ahead");
    thread.setDaemon(true);
    thread.start();
    return ahead;
  }

  private void run() {
    try {
      LoggerFactory.getILoggerFactory();
      JenaSystem.init();
      begun.complete(null);
    } catch (RuntimeException | Error e) {
      begun.completeExceptionally(e);
      return;
    }
    WidgetModule.load();
  }

  /**
   * Waits for the log and for Jena: its classes must not be touched by another thread meanwhile, as
   * each of the two could wait for the other for ever.
   */
  void await() {
    begun.join();
  }
}
