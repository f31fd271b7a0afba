package org.partnergraph.embed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.SharedTurn;

/**
 * Pictures that were asked for of late, each for one version of the data.
 *
 * @param <P> a picture
 */
final class Kept<P> {

  private final Cache<Key, CompletableFuture<P>> pictures;
  private final Duration patience;

  /** What began is told otherwise on another day. */
  private record Key(EgoRequest request, long version, LocalDate day) {}

  /** So many at most; those that are asked for least give way. */
  Kept(int most) {
    this(most, SharedTurn.PATIENCE);
  }

  /** The same, where one waits so long while another draws. */
  Kept(int most, Duration patience) {
    this.pictures = Caffeine.newBuilder().maximumSize(most).build();
    this.patience = patience;
  }

  /**
   * The one that is kept, or a new one. Who asks for one that is being drawn waits for it a little.
   *
   * @param now the version of the data that is known by now; a new one shows it or a later one
   * @param draws a new one
   * @throws ProblemException 503 if another draws it for too long
   */
  P get(EgoRequest request, long now, Function<EgoRequest, P> draws) {
    Key key = new Key(request, now, LocalDate.now(ZoneOffset.UTC));
    CompletableFuture<P> mine = new CompletableFuture<>();
    CompletableFuture<P> first = pictures.asMap().putIfAbsent(key, mine);
    return first == null ? drawn(key, mine, draws) : awaited(first);
  }

  /** One that fails is not kept. */
  private P drawn(Key key, CompletableFuture<P> mine, Function<EgoRequest, P> draws) {
    try {
      P picture = draws.apply(key.request());
      mine.complete(picture);
      return picture;
    } catch (RuntimeException | Error e) {
      pictures.asMap().remove(key, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private P awaited(CompletableFuture<P> coming) {
    try {
      return coming.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : busy();
    } catch (TimeoutException e) {
      throw busy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  private static ProblemException busy() {
    String detail = "what is asked for is being drawn for somebody else; ask again in a moment";
    return new ProblemException(Problem.of(Problem.Kind.BUSY, detail));
  }
}
