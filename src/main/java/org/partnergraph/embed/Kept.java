package org.partnergraph.embed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Pictures that were asked for of late, each for one version of the data.
 *
 * @param <P> a picture
 */
final class Kept<P> {

  private final int most;
  private final Map<Key, P> pictures = new LinkedHashMap<>(16, 0.75f, true);

  private record Key(EgoRequest request, long version) {}

  /** So many at most; the one that was not asked for the longest time gives way. */
  Kept(int most) {
    this.most = most;
  }

  /**
   * The one that is kept, or a new one.
   *
   * @param now the version of the data that a kept one must show
   * @param draws a new one
   * @param version that a picture shows
   */
  P get(EgoRequest request, long now, Function<EgoRequest, P> draws, ToLongFunction<P> version) {
    synchronized (pictures) {
      P known = pictures.get(new Key(request, now));
      if (known != null) {
        return known;
      }
    }
    P drawn = draws.apply(request);
    synchronized (pictures) {
      pictures.put(new Key(request, version.applyAsLong(drawn)), drawn);
      if (pictures.size() > most) {
        pictures.remove(pictures.keySet().iterator().next());
      }
    }
    return drawn;
  }
}
