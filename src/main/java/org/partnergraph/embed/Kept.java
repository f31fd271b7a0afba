package org.partnergraph.embed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;

/**
 * Pictures that were asked for of late, each for one version of the data.
 *
 * @param <P> a picture
 */
final class Kept<P> {

  private final Cache<Key, P> pictures;

  private record Key(EgoRequest request, long version) {}

  /** So many at most; those that are asked for least give way. */
  Kept(int most) {
    pictures = Caffeine.newBuilder().maximumSize(most).build();
  }

  /**
   * The one that is kept, or a new one. Who asks for one that is being drawn waits for it.
   *
   * @param now the version of the data that is known by now; a new one shows it or a later one
   * @param draws a new one
   */
  P get(EgoRequest request, long now, Function<EgoRequest, P> draws) {
    return pictures.get(new Key(request, now), key -> draws.apply(key.request()));
  }
}
