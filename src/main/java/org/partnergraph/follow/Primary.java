package org.partnergraph.follow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.partnergraph.http.HttpClients;
import org.partnergraph.http.LimitedFile;
import org.partnergraph.http.RetryAfter;
import org.partnergraph.http.Waiting;
import org.partnergraph.store.FullDiskException;

/** Asks the service that is followed for its snapshot. Redirects are not followed. */
final class Primary {

  /** A snapshot of several ten million statements. */
  private static final long MOST_BYTES = 4L << 30;

  /** What the disk must keep beyond the snapshot. */
  private static final long SPARE_BYTES = 64L << 20;

  /** More than is written to it at once. */
  private static final long LAST_BYTES = 1L << 20;

  /**
   * In which it must have made a new snapshot and begun to send it. Who stops waiting before has it
   * made in vain, and, if there is another commit by then, once more the next time.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration ALL = Duration.ofMinutes(20);

  /** Who asks for more is asked after this, so that no slip ends following for days. */
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final URI snapshot;
  private final String agent;
  private final HttpClient http = HttpClients.unredirected().build();

  Primary(URI snapshot, String agent) {
    this.snapshot = snapshot;
    this.agent = agent;
  }

  /**
   * Gets the snapshot if it is another one.
   *
   * @param known the tag of the one that was seen last, or the time of its last change
   * @param file into which it is written
   * @param pulse called while waiting; what it throws ends the waiting
   * @return the tag of the snapshot that was written, or else the time of its last change, "" if it
   *     has neither; empty if it is the known one
   * @throws AnswerException if it answers something else
   * @throws org.partnergraph.http.TooLongException if it is larger than it may be
   * @throws FullDiskException if the disk has no place for it
   * @throws IOException if it does not answer, or breaks off; the file may be there in part
   */
  Optional<String> fetch(Optional<String> known, Path file, Runnable pulse) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(snapshot).timeout(PATIENCE).header("User-Agent", agent);
    known.ifPresent(tag -> request.header(isTag(tag) ? "If-None-Match" : "If-Modified-Since", tag));
    HttpResponse<Optional<Path>> answer = answer(request.build(), file, pulse);
    if (answer.statusCode() == NOT_MODIFIED) {
      return Optional.empty();
    }
    if (answer.body().isEmpty()) {
      throw new AnswerException(snapshot + " answers " + answer.statusCode(), pause(answer));
    }
    HttpHeaders head = answer.headers();
    return head.firstValue("ETag")
        .filter(Primary::isTag)
        .or(() -> head.firstValue("Last-Modified"))
        .or(() -> Optional.of(""));
  }

  /** What ends because the disk is full is told as that, in whatever way it ended. */
  private HttpResponse<Optional<Path>> answer(HttpRequest request, Path file, Runnable pulse)
      throws IOException {
    try {
      return Waiting.of(ALL, pulse).await(http.sendAsync(request, head -> body(head, file)));
    } catch (IOException e) {
      long left = free(file);
      if (left < SPARE_BYTES + LAST_BYTES) {
        throw new FullDiskException("the disk of the replica", left, SPARE_BYTES + LAST_BYTES);
      }
      throw e;
    }
  }

  /** A time has no quotation marks. */
  private static boolean isTag(String known) {
    return known.endsWith("\"");
  }

  private static Duration pause(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .flatMap(header -> RetryAfter.of(header, Instant.now()))
        .map(asked -> asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked)
        .orElse(Duration.ZERO);
  }

  private static BodySubscriber<Optional<Path>> body(HttpResponse.ResponseInfo head, Path file) {
    if (head.statusCode() == NOT_MODIFIED) {
      return BodySubscribers.replacing(Optional.empty());
    }
    if (head.statusCode() != OK) {
      return new Unread();
    }
    try {
      Files.deleteIfExists(file);
      long most = Math.min(MOST_BYTES, free(file) - SPARE_BYTES);
      return BodySubscribers.mapping(new LimitedFile(file, Math.max(0, most)), Optional::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long free(Path file) throws IOException {
    return Files.getFileStore(file.toAbsolutePath().resolveSibling("")).getUsableSpace();
  }
}
