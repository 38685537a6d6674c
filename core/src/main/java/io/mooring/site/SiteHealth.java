package io.mooring.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a site's attachment fares, as its connector last reported it.
 *
 * @param full the last complete full pass
 * @param hot the last complete hot pass
 * @param held devices held of this site, gone ones left out
 * @param setAside rows that broke a rule and wait for a look
 * @param openOrders orders of this site that have not ended
 * @param departure devices that would be gone, if a person said so
 */
public record SiteHealth(
    @Nullable PassReport full,
    @Nullable PassReport hot,
    long held,
    long setAside,
    long openOrders,
    @Nullable Trouble trouble,
    @Nullable Departure departure) {

  /**
   * The end of a pass.
   *
   * @param trusted whether it was complete
   * @param sentence what the portal made of it
   */
  public record PassReport(
      Instant endedAt,
      long seen,
      long counted,
      boolean trusted,
      String sentence,
      Instant nextRun) {}

  /** What is wrong, in a sentence, and what to do. */
  public record Trouble(String sentence, String remedy, Instant since) {}

  /** Too many devices would go at once; a person decides. */
  public record Departure(long pass, long missing, long held, Instant since) {}
}
