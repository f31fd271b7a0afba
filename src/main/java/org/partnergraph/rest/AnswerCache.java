package org.partnergraph.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/**
 * Answers that were given before, as long as the data is the same. An answer is kept only if it was
 * made after the indexes had followed the last commit, and for the day, as citations name it.
 */
public final class AnswerCache {

  private static final long MOST_BYTES = 32L << 20;
  private static final int LARGEST = 1 << 20;
  private static final int OVERHEAD = 500;

  private final KnowledgeStore store;
  private final LongSupplier background;
  private final AtomicLong settled;
  private volatile State state = new State(-1, "");
  private final Cache<Key, Known> replies =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .<Key, Known>weigher((key, known) -> key.weight() + known.weight())
          .recordStats()
          .build();

  /**
   * Of a store all whose other listeners are told of commits already.
   *
   * @param background the data version of those indexes that follow by and by
   */
  public AnswerCache(KnowledgeStore store, LongSupplier background) {
    this.store = store;
    this.background = background;
    this.settled = new AtomicLong(store.version());
    store.afterCommit((version, changes) -> settled.set(version));
  }

  /**
   * What tells one answer from another.
   *
   * @param address path and query
   * @param origin scheme, host and port
   */
  record Key(
      String address,
      @Nullable String accept,
      @Nullable String acceptLanguage,
      String origin,
      LocalDate day) {

    Key(String address, @Nullable String accept, @Nullable String language, String origin) {
      this(address, accept, language, origin, LocalDate.now(ZoneOffset.UTC));
    }

    private int weight() {
      return 2 * (address.length() + length(accept) + length(acceptLanguage) + origin.length());
    }

    private static int length(@Nullable String header) {
      return header == null ? 0 : header.length();
    }
  }

  /**
   * An answer that is kept.
   *
   * @param operation that gave it
   */
  record Known(Reply reply, String operation) {
    private int weight() {
      return OVERHEAD + reply.body().length + reply.squeezed().map(gzip -> gzip.length).orElse(0);
    }
  }

  /** The version of the data, if all indexes show it already. */
  public OptionalLong steadyVersion() {
    long version = store.version();
    return settled.get() == version && background.getAsLong() == version
        ? OptionalLong.of(version)
        : OptionalLong.empty();
  }

  /**
   * What no other state of the data is ever called by: the version, and when it was committed. A
   * store that was restored from a backup may come to a version again, but not at the same time.
   * Empty as long as some index shows an older version.
   */
  public Optional<String> steadyState() {
    OptionalLong version = steadyVersion();
    if (version.isEmpty()) {
      return Optional.empty();
    }
    State known = state;
    if (known.version() != version.getAsLong()) {
      known = store.read(State::of);
      state = known;
    }
    return known.version() == version.getAsLong() ? Optional.of(known.name()) : Optional.empty();
  }

  private record State(long version, String name) {
    static State of(Snapshot data) {
      String time =
          data.committed().map(at -> "." + Long.toHexString(at.getEpochSecond())).orElse("");
      return new State(data.version(), data.version() + time);
    }
  }

  /**
   * The answer that was given before, if the data is still the same.
   *
   * @param gzip whether it may be sent compressed; then that is done once for all who ask
   */
  Optional<Known> find(Key key, boolean gzip) {
    OptionalLong version = steadyVersion();
    Known known = version.isEmpty() ? null : replies.getIfPresent(key);
    if (known == null || known.reply().version() != version.getAsLong()) {
      return Optional.empty();
    }
    return Optional.of(gzip && Squeeze.gains(known.reply()) ? squeezed(key, known) : known);
  }

  private Known squeezed(Key key, Known known) {
    if (known.reply().squeezed().isPresent()) {
      return known;
    }
    byte[] gzip = Squeeze.compressed(known.reply().body());
    Known smaller = new Known(known.reply().squeezed(gzip), known.operation());
    replies.put(key, smaller);
    return smaller;
  }

  /** Makes an answer, and keeps it if others may get it too. */
  Reply make(Key key, String operation, Supplier<Reply> make) {
    OptionalLong version = steadyVersion();
    Reply made = make.get();
    if (version.equals(OptionalLong.of(made.version())) && isKept(made)) {
      Reply kept = made.validated();
      replies.put(key, new Known(kept, operation));
      return kept;
    }
    return made;
  }

  private static boolean isKept(Reply reply) {
    return reply.status() < 400
        && reply.content().isEmpty()
        && reply.body().length <= LARGEST
        && !reply.headers().containsKey("Cache-Control");
  }

  /** Forgets all of them, as the service ends. */
  public void clear() {
    replies.invalidateAll();
  }

  /** How many answers were found here since the start. */
  public long hits() {
    return replies.stats().hitCount();
  }

  /** How many were not. */
  public long misses() {
    return replies.stats().missCount();
  }
}
