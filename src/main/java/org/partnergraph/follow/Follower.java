package org.partnergraph.follow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.partnergraph.backup.BackupException;
import org.partnergraph.backup.BackupFile;
import org.partnergraph.backup.CatchUp;
import org.partnergraph.backup.Manifest;
import org.partnergraph.http.TooLongException;
import org.partnergraph.store.FullDiskException;
import org.partnergraph.store.StoreException;
import org.partnergraph.store.Tdb2Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a store equal to that of another service: looks now and then whether that has another
 * snapshot, reads it whole, and takes it over in one commit. A snapshot that is damaged, older, of
 * another base, or cannot be had leaves the store as it is.
 */
public final class Follower implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final String FOLDER = "follow";
  private static final long TOLD_SECONDS = 20;

  /**
   * A snapshot that was refused or did not come whole is asked for less and less often, up to this;
   * one that cannot be told from the next, and is read whole each time, at this interval.
   */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final FollowSettings settings;
  private final Tdb2Store store;
  private final Path folder;
  private final boolean temporary;
  private final CatchUp catchUp;
  private final Primary primary;
  private final SeenTag seen;
  private final ScheduledExecutorService looks = looks();
  private volatile FollowState state;
  private volatile boolean closed;
  private volatile long failures;
  private volatile Duration asked = Duration.ZERO;
  private int refused;
  private boolean untold;

  /**
   * Of an open store that nobody else writes to.
   *
   * @param place folder of the store; empty if it is in memory
   * @param agent how it names itself to the primary
   * @throws StoreException if the folder cannot be written
   */
  public Follower(FollowSettings settings, Tdb2Store store, Optional<Path> place, String agent) {
    this.settings = settings;
    this.store = store;
    this.catchUp = new CatchUp(store, place, this::requireOpen);
    this.primary = new Primary(settings.snapshot(), agent);
    this.temporary = place.isEmpty();
    this.state =
        new FollowState(settings.primary(), Optional.empty(), Optional.empty(), Instant.now());
    try {
      this.folder =
          temporary
              ? Files.createTempDirectory("partnergraph-follow")
              : Files.createDirectories(place.get().resolve(FOLDER));
      Files.deleteIfExists(snapshot());
    } catch (IOException e) {
      throw new StoreException("snapshots of the primary cannot be kept: " + e, e);
    }
    this.seen = new SeenTag(folder.resolve("snapshot.tag"));
    if (settings.isUnprotected()) {
      LOG.warn(
          "{} is followed without TLS: whoever is between can change what is taken over",
          settings.primary());
    }
  }

  /** One thread; a look that is due later than it is closed is not waited for. */
  private static ScheduledExecutorService looks() {
    ScheduledThreadPoolExecutor looks = new ScheduledThreadPoolExecutor(1, Follower::thread);
    looks.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return looks;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "follow");
    thread.setDaemon(true);
    return thread;
  }

  private Path snapshot() {
    return folder.resolve("snapshot.zip");
  }

  private void requireOpen() {
    if (closed) {
      throw new CancellationException("the service stops");
    }
  }

  /**
   * Fills a store in which there is nothing yet.
   *
   * @throws StoreException if the primary gives no snapshot that fits, or the store has data of its
   *     own, which following would replace
   */
  public void first() {
    if (store.version() > 0) {
      requireFilledByFollowing(store.read(SeenTag.State::of));
      return;
    }
    look();
    if (store.version() == 0) {
      String reason = state.problem().orElse("its store is empty too");
      throw new StoreException(
          "the store is empty and cannot be filled from " + settings.primary() + ": " + reason);
    }
  }

  private void requireFilledByFollowing(SeenTag.State state) {
    try {
      if (!seen.filled(state)) {
        throw new StoreException(
            ("the store holds data of its own (version %d), which --follow would replace with that"
                    + " of %s; name an empty folder in --store, or start without --follow")
                .formatted(state.version(), settings.primary()));
      }
    } catch (IOException e) {
      throw new StoreException("it cannot be told where the data comes from: " + e, e);
    }
  }

  /** Follows from now on. */
  public void start() {
    looks.execute(this::lookAgain);
  }

  private void lookAgain() {
    try {
      look();
    } finally {
      next();
    }
  }

  private void next() {
    try {
      looks.schedule(this::lookAgain, pause().toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("closed", e);
    }
  }

  private Duration pause() {
    return asked.compareTo(ownPause()) > 0 ? asked : ownPause();
  }

  private Duration ownPause() {
    Duration longer = settings.poll().multipliedBy(1L << Math.min(refused, 10));
    Duration longest =
        settings.poll().compareTo(LONGEST_PAUSE) > 0 ? settings.poll() : LONGEST_PAUSE;
    return untold || longer.compareTo(longest) > 0 ? longest : longer;
  }

  /** Whatever goes wrong is told, and does not end following. */
  private void look() {
    asked = Duration.ZERO;
    try {
      lookOnce();
    } catch (CancellationException e) {
      LOG.debug("closed", e);
    } catch (BackupException | FullDiskException | TooLongException e) {
      refused++;
      String told = String.valueOf(e.getMessage()).replace(snapshot().toString(), "snapshot.zip");
      failed("its snapshot was refused: " + told, e);
    } catch (AnswerException e) {
      asked = e.pause();
      refused += e.wasBegun() ? 1 : 0;
      failed("it cannot be asked: " + e.getMessage(), e.getCause() == null ? e : e.getCause());
    } catch (Throwable e) {
      refused++;
      LOG.error("a snapshot could not be taken over", e);
      failed("its snapshot could not be taken over; the log says why", e);
    }
  }

  private void lookOnce() throws IOException {
    Instant before = Instant.now();
    try {
      Optional<String> tag = fetch();
      if (tag.isPresent()) {
        take(tag.get());
        untold = tag.get().isEmpty();
      }
    } finally {
      Files.deleteIfExists(snapshot());
    }
    succeeded(before);
  }

  /** What fails is told in words of our own: those of the system may name files. */
  private Optional<String> fetch() throws IOException {
    Optional<String> known = seen.of(store.read(SeenTag.State::of));
    try {
      return primary.fetch(known, snapshot(), this::requireOpen);
    } catch (AnswerException | TooLongException e) {
      throw e;
    } catch (IOException | UncheckedIOException e) {
      throw e instanceof ConnectException
          ? new AnswerException("there is no connection", e, false)
          : new AnswerException("no whole answer comes in time", e, true);
    }
  }

  private void take(String tag) throws IOException {
    long before = store.version();
    try (BackupFile backup = BackupFile.open(snapshot())) {
      Manifest manifest = backup.manifest();
      SeenTag.State coming = new SeenTag.State(manifest.version(), manifest.committed());
      try {
        seen.announce(coming);
        catchUp.to(backup);
        seen.keep(coming, tag);
      } finally {
        if (store.version() != coming.version()) {
          seen.withdraw();
        }
      }
    }
    if (store.version() != before) {
      LOG.info("data version {} of {} is taken over", store.version(), settings.primary());
    }
  }

  private void succeeded(Instant before) {
    refused = 0;
    if (state.problem().isPresent()) {
      LOG.info("{} is followed again", settings.primary());
    }
    state = state.current(before);
  }

  /** What is told to everybody names no path of this machine; the log has the cause. */
  private void failed(String told, Throwable cause) {
    if (!state.problem().equals(Optional.of(told))) {
      LOG.warn(
          "{} is not followed, data version {} stays: {} ({})",
          settings.primary(),
          store.version(),
          told,
          cause.toString());
    }
    state = state.failed(told);
    failures++;
  }

  /** How far it follows now. */
  public FollowState state() {
    return state;
  }

  /** How often it looked in vain since the start. */
  public long failures() {
    return failures;
  }

  /**
   * Ends what is being taken over, of which nothing is written then. It is waited for, as the store
   * must not be closed under it, also by a thread that is interrupted.
   */
  @Override
  public void close() {
    closed = true;
    looks.shutdown();
    awaitEnd();
    try {
      Files.deleteIfExists(snapshot());
      if (temporary) {
        seen.forget();
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      LOG.warn("{} stays", folder, e);
    }
  }

  private void awaitEnd() {
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = looks.awaitTermination(TOLD_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
          LOG.warn("a snapshot is being taken over still, and is waited for");
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
