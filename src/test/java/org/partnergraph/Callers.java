package org.partnergraph;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * So many clients that each ask one question after the other. A parallel stream would not do: its
 * pool starts another thread for each that waits for an answer, and the crowd grows until the
 * service has no place for it.
 */
public final class Callers {

  private static final int AT_ONCE = 16;

  private Callers() {}

  /** The answers to the questions, in their order. */
  public static <Q, A> List<A> ask(List<Q> questions, Function<Q, A> call) {
    ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<CompletableFuture<A>> answers =
          questions.stream()
              .map(one -> CompletableFuture.supplyAsync(() -> call.apply(one), callers))
              .toList();
      return answers.stream().map(CompletableFuture::join).toList();
    } finally {
      callers.shutdownNow();
    }
  }
}
