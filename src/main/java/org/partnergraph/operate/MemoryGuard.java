package org.partnergraph.operate;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntSupplier;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends running queries when memory is nearly full after a collection: a few that take too much must
 * not take the service with them.
 */
public final class MemoryGuard implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MemoryGuard.class);
  private static final double FULL = 0.8;

  private final NotificationEmitter memory =
      (NotificationEmitter) ManagementFactory.getMemoryMXBean();
  private final NotificationListener listener = this::notified;
  private final IntSupplier relief;

  private MemoryGuard(IntSupplier relief) {
    this.relief = relief;
  }

  /**
   * Watches until it is closed.
   *
   * @param relief ends what can be ended, and says how much that was
   */
  public static MemoryGuard watch(IntSupplier relief) {
    MemoryGuard guard = new MemoryGuard(relief);
    longLived()
        .ifPresent(
            pool -> {
              long most = pool.getUsage().getMax();
              pool.setCollectionUsageThreshold((long) (most * FULL));
              guard.memory.addNotificationListener(guard.listener, null, null);
            });
    return guard;
  }

  /** The pool of what stays; empty where the collector tells no limit of it. */
  private static Optional<MemoryPoolMXBean> longLived() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .filter(pool -> pool.isCollectionUsageThresholdSupported() && pool.getUsage().getMax() > 0)
        .filter(pool -> pool.getName().matches(".*(Old|Tenured).*"))
        .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));
  }

  private void notified(Notification notification, Object none) {
    if (notification
        .getType()
        .equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED)) {
      int ended = relief.getAsInt();
      if (ended > 0) {
        LOG.warn("memory is nearly full: {} running queries were ended", ended);
      }
    }
  }

  @Override
  public void close() {
    try {
      memory.removeNotificationListener(listener);
    } catch (ListenerNotFoundException e) {
      LOG.debug("memory was not watched", e);
    }
  }
}
