package io.mooring.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A connector's first call after its start: it takes the site, and all before it are fenced. */
public final class Hello {

  private Hello() {}

  /**
   * @param siteCode such as {@code PS1}, from {@code SMS_Site}
   * @param siteVersion such as {@code 5.00.9141.1000}, from {@code SMS_Site}
   * @param siteName the site's own name, from {@code SMS_Site}
   */
  public record Request(
      String connectorVersion, String siteCode, String siteVersion, @Nullable String siteName) {}

  /**
   * @param epoch the fencing number that every later call carries
   * @param collectionId when present, only this collection's members are attached
   * @param portalTime by the portal's clock, against which the connector corrects its own
   * @param commandKeys absent from portals that do not replace their key
   */
  public record Answer(
      long epoch,
      @Nullable String collectionId,
      Instant portalTime,
      @Nullable CommandKeys commandKeys) {

    /** This answer with what is told of the key. */
    public Answer with(CommandKeys keys) {
      return new Answer(epoch, collectionId, portalTime, keys);
    }
  }

  /**
   * Something is wrong at the site, or is well again.
   *
   * @param sentence what is wrong; absent when all is well
   * @param remedy what a person should do
   */
  public record Trouble(long epoch, @Nullable String sentence, @Nullable String remedy) {}

  /** Received and kept. */
  public record Ack() {}
}
