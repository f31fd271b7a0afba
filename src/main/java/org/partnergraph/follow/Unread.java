package org.partnergraph.follow;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A body of which nothing is read, however long it is. */
final class Unread implements BodySubscriber<Optional<Path>> {

  @Override
  public CompletionStage<Optional<Path>> getBody() {
    return CompletableFuture.completedFuture(Optional.empty());
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.cancel();
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {}

  @Override
  public void onError(Throwable cause) {}

  @Override
  public void onComplete() {}
}
