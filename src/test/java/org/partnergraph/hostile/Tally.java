package org.partnergraph.hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The answers to requests of one kind; many threads may add. */
public final class Tally {

  private final List<Answer> answers = Collections.synchronizedList(new ArrayList<>());

  void add(Answer answer) {
    answers.add(answer);
  }

  /** All of them, in the order in which they ended. */
  public List<Answer> all() {
    synchronized (answers) {
      return List.copyOf(answers);
    }
  }

  /** Milliseconds that so many of a hundred took at most. */
  public long millis(int percent) {
    long[] sorted = all().stream().mapToLong(Answer::millis).sorted().toArray();
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  /** Share of those with status 200. */
  public double share200() {
    List<Answer> all = all();
    return all.stream().filter(answer -> answer.told().equals("200")).count()
        / (double) Math.max(1, all.size());
  }

  /** How often each end was seen. */
  public Map<String, Integer> ends() {
    Map<String, Integer> ends = new TreeMap<>();
    all().forEach(answer -> ends.merge(answer.told(), 1, Integer::sum));
    return ends;
  }
}
