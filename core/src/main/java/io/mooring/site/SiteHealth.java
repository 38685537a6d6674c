package io.mooring.site;

import io.mooring.wire.PlainText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a site's attachment fares, as its connector last reported it.
 *
 * @param full the last complete full pass
 * @param hot the last complete hot pass
 * @param held devices held of this site, gone ones left out
 * @param setAside rows that broke a rule and wait for a look
 * @param openOrders orders of this site that have not ended
 * @param holder the connector that the site's epoch belongs to; null before the first
 * @param departure devices that would be gone, if a person said so
 */
public record SiteHealth(
    @Nullable PassReport full,
    @Nullable PassReport hot,
    long held,
    long setAside,
    long openOrders,
    @Nullable ConnectorId holder,
    @Nullable Trouble trouble,
    @Nullable Departure departure) {

  /** As {@link SiteContact#heard}. */
  public Optional<Instant> heard(List<Connector> connectors) {
    return new SiteContact(holder, trouble).heard(connectors);
  }

  /**
   * The end of a pass.
   *
   * @param trusted whether it was complete
   * @param sentence what the portal made of it
   */
  public record PassReport(
      Instant endedAt, long seen, long counted, boolean trusted, String sentence, Instant nextRun) {

    public PassReport {
      sentence = PlainText.line(sentence);
    }
  }

  /** What is wrong, in a sentence, and what to do. */
  public record Trouble(String sentence, String remedy, Instant since) {

    public Trouble {
      sentence = PlainText.line(sentence);
      remedy = PlainText.line(remedy);
    }
  }

  /** Too many devices would go at once; a person decides. */
  public record Departure(long pass, long missing, long held, Instant since) {}
}
