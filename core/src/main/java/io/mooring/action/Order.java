package io.mooring.action;

import io.mooring.access.PersonId;
import io.mooring.device.DeviceId;
import io.mooring.device.ResourceId;
import io.mooring.site.SiteKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An accepted request for a remote action, and what became of it.
 *
 * @param deadline while it is not started, when it expires; afterwards, when its end is unknown
 * @param sentAt the site's own time of taking it; null before it has
 * @param events everything that happened to it, oldest first
 */
public record Order(
    OrderId id,
    Request request,
    Target target,
    OrderState state,
    Instant deadline,
    @Nullable Instant startedAt,
    @Nullable Instant sentAt,
    List<Event> events) {

  public Order {
    events = List.copyOf(events);
  }

  /** Who asked what, when and why. */
  public record Request(
      RemoteAction action,
      DeviceId device,
      PersonId person,
      String personName,
      String reason,
      Instant at) {}

  /**
   * Where it is carried out.
   *
   * @param baseline the value of the action's evidence column when it was asked; null when unknown
   */
  public record Target(SiteKey site, ResourceId resource, @Nullable Instant baseline) {}

  /**
   * One thing that happened.
   *
   * @param sentence for a reader, in plain words
   * @param evidence names and values that prove it
   */
  public record Event(Instant at, OrderState state, String sentence, Map<String, String> evidence) {

    public Event {
      evidence = Map.copyOf(evidence);
    }

    public static Event of(Instant at, OrderState state, String sentence) {
      return new Event(at, state, sentence, Map.of());
    }
  }

  /** The newest sentence. */
  public String sentence() {
    return events.isEmpty() ? "" : events.getLast().sentence();
  }
}
