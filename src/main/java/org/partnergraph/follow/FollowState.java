package org.partnergraph.follow;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far a replica follows.
 *
 * @param primary whom it follows
 * @param confirmed when it last had all that the primary had; empty if not since it was started
 * @param problem why it could not follow when it last tried; empty if it could
 * @param started when it was
 */
public record FollowState(
    URI primary, Optional<Instant> confirmed, Optional<String> problem, Instant started) {

  /** It has what the primary had at an instant. */
  FollowState current(Instant at) {
    return new FollowState(primary, Optional.of(at), Optional.empty(), started);
  }

  FollowState failed(String reason) {
    return new FollowState(primary, confirmed, Optional.of(reason), started);
  }

  /** Seconds since it last had all that the primary had, or since it was started. */
  public long age() {
    return Math.max(0, Duration.between(confirmed.orElse(started), Instant.now()).toSeconds());
  }

  private boolean follows() {
    return confirmed.isPresent() && problem.isEmpty();
  }

  /** As it is told at {@code /health}. */
  public Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("primary", primary.toString());
    members.put("state", follows() ? "following" : "behind");
    members.put("age", age());
    confirmed.ifPresent(at -> members.put("confirmed", at.truncatedTo(ChronoUnit.SECONDS) + ""));
    problem.ifPresent(text -> members.put("problem", text));
    return members;
  }
}
