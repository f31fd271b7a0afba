package org.partnergraph;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * So many clients that each ask one question after the other. A parallel stream would not do: its
 * pool starts another thread for each that waits for an answer, and the crowd grows until the
 * service has no place for it.
 */
public final class Callers {

  private static final int AT_ONCE = 16;
  private static final int AGAIN = 3;

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

  /**
   * The answer to one who comes again when told to, as often as a person would: what is made for
   * all, as a dump is, has room for few who wait. What never comes stays a 503.
   */
  public static HttpResponse<String> comingAgain(Browser browser, String path) {
    return comingAgain(browser, path, answer -> {});
  }

  /**
   * The same.
   *
   * @param look at each answer
   */
  public static HttpResponse<String> comingAgain(
      Browser browser, String path, Consumer<HttpResponse<String>> look) {
    HttpResponse<String> answer = browser.get(path);
    look.accept(answer);
    for (int i = 0; i < AGAIN && answer.statusCode() == 503; i++) {
      System.out.println("told to come again: " + path + " " + answer.body());
      sleep(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()));
      answer = browser.get(path);
      look.accept(answer);
    }
    return answer;
  }

  private static void sleep(long seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
