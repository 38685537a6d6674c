package io.mooring.connector.site;

import io.mooring.connector.net.Outbound;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The few connections that a site is asked over, whichever of its providers is asked. */
public final class SitePool implements AutoCloseable {

  /** ConfigMgr reference: more strains the SMS Provider. */
  static final int MOST = 10;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final Outbound outbound;
  private final Semaphore free = new Semaphore(MOST, true);

  public SitePool(Outbound outbound) {
    this.outbound = outbound;
  }

  HttpResponse<byte[]> send(HttpRequest request, Bounds bounds) throws IOException {
    enter();
    try {
      return outbound.send(request, bounds.within(), bounds.mostBytes());
    } finally {
      free.release();
    }
  }

  private void enter() throws IOException {
    try {
      if (!free.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new HttpConnectTimeoutException("all %d connections are busy".formatted(MOST));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The connector is stopping");
    }
  }

  @Override
  public void close() {
    outbound.close();
  }
}
