package io.mooring.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a connector stands with its site: whether it holds it, or who does. */
public final class Standing {

  private Standing() {}

  /** Asks, changes nothing, and needs no epoch. */
  public record Request() {}

  /**
   * @param holds whether the site's epoch belongs to the connector that asks
   * @param holder the connector that holds the site; absent before the first
   */
  public record Answer(
      String connectorId,
      String siteName,
      boolean holds,
      @Nullable Holder holder,
      Instant portalTime) {}

  /**
   * @param lastContact by the portal's clock; absent when it was never heard of
   */
  public record Holder(String host, @Nullable Instant lastContact) {}

  /**
   * Greets on condition: the site is taken if nobody holds it, or who does was silent for so long.
   *
   * @param afterSeconds for how long the holder must have been silent
   */
  public record By(Hello.Request hello, long afterSeconds) {}

  /**
   * @param taken absent when another connector keeps the site
   * @param holder who keeps it; absent when it was taken
   */
  public record Stood(Hello.@Nullable Answer taken, @Nullable Holder holder, Instant portalTime) {

    /** This answer with what is told of the command key to whoever took the site. */
    public Stood with(CommandKeys keys) {
      return taken == null ? this : new Stood(taken.with(keys), holder, portalTime);
    }
  }
}
