package org.partnergraph.connect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The limit: breadth-first search on two int arrays, without kinds, rules, ranking, deadlines or
 * anything else. Not for several threads.
 */
public final class BareSearch {

  private final int[] first;
  private final int[] neighbour;
  private final Side near;
  private final Side far;

  /** With the slots of each node, and the neighbour in each slot. */
  BareSearch(int[] first, int[] neighbour) {
    this.first = first;
    this.neighbour = neighbour;
    this.near = new Side(first.length - 1);
    this.far = new Side(first.length - 1);
  }

  /** One end's marks: the search in the upper bits, the distance in the lower six. */
  private static final class Side {
    private final int[] mark;
    private final int[] parent;
    private final int[] queue;
    private int search;
    private int begin;
    private int end;
    private int radius;

    Side(int nodes) {
      mark = new int[nodes];
      parent = new int[nodes];
      queue = new int[nodes];
    }

    void start(int node) {
      search += 64;
      begin = 0;
      end = 0;
      radius = 0;
      reach(node, node);
    }

    void reach(int node, int from) {
      mark[node] = search | radius;
      parent[node] = from;
      queue[end++] = node;
    }

    boolean has(int node) {
      return mark[node] >= search;
    }

    int distance(int node) {
      return has(node) ? mark[node] - search : Integer.MAX_VALUE;
    }
  }

  /** The nodes of one shortest path, from both ends; empty if there is none so short. */
  public int[] shortest(int from, int to, int hops) {
    near.start(from);
    far.start(to);
    while (near.radius + far.radius < hops) {
      Side grown = near.end - near.begin <= far.end - far.begin ? near : far;
      int met = grow(grown, grown == near ? far : near, true);
      if (met >= 0) {
        return path(met);
      }
      if (grown.begin == grown.end) {
        break;
      }
    }
    return new int[0];
  }

  /** One layer more; a node that both have, or -1. */
  private int grow(Side side, Side other, boolean stop) {
    int met = -1;
    int last = side.end;
    side.radius++;
    for (; side.begin < last; side.begin++) {
      int node = side.queue[side.begin];
      for (int slot = first[node]; slot < first[node + 1]; slot++) {
        int next = neighbour[slot];
        if (!side.has(next)) {
          side.reach(next, node);
          if (other.has(next)) {
            met = next;
            if (stop) {
              return met;
            }
          }
        }
      }
    }
    return met;
  }

  private int[] path(int met) {
    int left = near.distance(met);
    int[] path = new int[left + far.distance(met) + 1];
    path[left] = met;
    for (int i = left; i > 0; i--) {
      path[i - 1] = near.parent[path[i]];
    }
    for (int i = left; i < path.length - 1; i++) {
      path[i + 1] = far.parent[path[i]];
    }
    return path;
  }

  /** The first five loopless paths that come up, the shortest first; fewer where hops end it. */
  public List<int[]> five(int from, int to, int hops) {
    near.start(from);
    far.start(to);
    List<int[]> found = new ArrayList<>();
    boolean met = false;
    while (near.radius + far.radius < hops && found.size() < 5) {
      Side grown = near.end - near.begin <= far.end - far.begin ? near : far;
      met |= grow(grown, grown == near ? far : near, false) >= 0;
      if (met) {
        all(found);
      } else if (grown.begin == grown.end) {
        break;
      }
    }
    return found;
  }

  /** Paths as long as both radii, from where the balls meet. */
  private void all(List<int[]> found) {
    int[] path = new int[near.radius + far.radius + 1];
    Side smaller = near.end <= far.end ? near : far;
    for (int place = 0; place < smaller.end && found.size() < 5; place++) {
      int node = smaller.queue[place];
      if (near.distance(node) <= near.radius && far.distance(node) <= far.radius) {
        path[near.radius] = node;
        walk(path, near.radius, true, found);
      }
    }
  }

  private void walk(int[] path, int at, boolean back, List<int[]> found) {
    if (back && at == 0) {
      walk(path, near.radius, false, found);
    } else if (at == path.length - 1) {
      found.add(path.clone());
    } else {
      walkOn(path, at, back, found);
    }
  }

  private void walkOn(int[] path, int at, boolean back, List<int[]> found) {
    Side ahead = back ? near : far;
    int to = back ? at - 1 : at + 1;
    int steps = back ? to : path.length - 1 - to;
    int done = -1;
    for (int slot = first[path[at]]; slot < first[path[at] + 1] && found.size() < 5; slot++) {
      int next = neighbour[slot];
      int distance = ahead.distance(next);
      if (next != done
          && distance <= steps
          && (distance == 0) == (steps == 0)
          && isNew(path, next, back ? at : 0, back ? near.radius : at)) {
        done = next;
        path[to] = next;
        walk(path, to, back, found);
      }
    }
  }

  private static boolean isNew(int[] path, int node, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (path[i] == node) {
        return false;
      }
    }
    return true;
  }

  /** Distances from a node to all, by the plainest search there is; -1 where there is no way. */
  public int[] distances(int from) {
    int[] distance = new int[first.length - 1];
    Arrays.fill(distance, -1);
    distance[from] = 0;
    Deque<Integer> due = new ArrayDeque<>(List.of(from));
    while (!due.isEmpty()) {
      int node = due.remove();
      for (int slot = first[node]; slot < first[node + 1]; slot++) {
        int next = neighbour[slot];
        if (distance[next] < 0) {
          distance[next] = distance[node] + 1;
          due.add(next);
        }
      }
    }
    return distance;
  }
}
