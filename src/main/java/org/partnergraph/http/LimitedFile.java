package org.partnergraph.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer in a file, of so many bytes at most; a longer one is not read to its end.
 */
public final class LimitedFile implements BodySubscriber<Path> {

  private final Path file;
  private final long most;
  private final FileChannel channel;
  private final CompletableFuture<Path> body = new CompletableFuture<>();
  private long written;
  private Flow.@Nullable Subscription subscription;

  /**
   * Into a file, which is made or emptied.
   *
   * @param most bytes that are taken
   */
  public LimitedFile(Path file, long most) throws IOException {
    this.file = file;
    this.most = most;
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
  }

  @Override
  public CompletionStage<Path> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    Flow.Subscription source = subscription;
    try {
      for (ByteBuffer buffer : buffers) {
        write(buffer);
      }
      if (source != null) {
        source.request(1);
      }
    } catch (IOException e) {
      if (source != null) {
        source.cancel();
      }
      onError(e);
    }
  }

  private void write(ByteBuffer buffer) throws IOException {
    written += buffer.remaining();
    if (written > most) {
      throw new TooLongException(most);
    }
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  @Override
  public void onError(Throwable cause) {
    try {
      channel.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    body.completeExceptionally(cause);
  }

  @Override
  public void onComplete() {
    try {
      channel.close();
      body.complete(file);
    } catch (IOException e) {
      body.completeExceptionally(e);
    }
  }
}
