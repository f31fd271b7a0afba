package org.partnergraph.sparql;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Hands a request on when its body is there, or as much of it as is kept; until then it takes no
 * thread.
 *
 * <p>What fails later is told here: the request that {@link EagerContentHandler} hands on keeps
 * failures to itself (Jetty 12.1.14), and an answer that is broken off would leave the client
 * waiting for the rest of it.
 */
final class BodyFirst extends EagerContentHandler {

  private static final String OUTCOME = BodyFirst.class.getName();

  /**
   * Before a handler.
   *
   * @param most bytes of a body that are kept
   */
  BodyFirst(Handler handler, int most) {
    super(new Telling(handler), new RetainedContentLoaderFactory(most, -1, false));
  }

  @Override
  protected boolean onConditionsMet(Request request, Response response, Callback callback)
      throws Exception {
    Outcome outcome = new Outcome(callback);
    request.setAttribute(OUTCOME, outcome);
    return super.onConditionsMet(request, response, outcome);
  }

  /** Success or failure of a request; a failure may be told before. */
  private static final class Outcome extends Callback.Nested {

    private volatile @Nullable Throwable failure;

    Outcome(Callback callback) {
      super(callback);
    }

    @Override
    public void succeeded() {
      Throwable told = failure;
      if (told == null) {
        super.succeeded();
      } else {
        super.failed(told);
      }
    }
  }

  /** Tells a failure to the outcome, and releases the body as after a success. */
  private static final class Telling extends Handler.Wrapper {

    Telling(Handler handler) {
      super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      Outcome outcome = (Outcome) request.getAttribute(OUTCOME);
      Callback telling =
          new Callback.Nested(callback) {
            @Override
            public void failed(Throwable failure) {
              outcome.failure = failure;
              super.succeeded();
            }
          };
      return super.handle(request, response, telling);
    }
  }
}
