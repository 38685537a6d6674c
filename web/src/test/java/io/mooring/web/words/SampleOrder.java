package io.mooring.web.words;

import io.mooring.access.SamplePeople;
import io.mooring.action.ConfigMgrAction;
import io.mooring.action.Order;
import io.mooring.action.OrderId;
import io.mooring.action.OrderState;
import io.mooring.action.RemoteAction;
import io.mooring.device.DeviceId;
import io.mooring.device.ResourceId;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders in any state, asked and sent at one time. */
final class SampleOrder {

  static final Instant NOW = Instant.parse("2026-01-05T10:45:00Z");

  private SampleOrder() {}

  /** A restart of which it is thought that it is warned of for so long. */
  static Order warned(Duration countdown) {
    var plain = of(ConfigMgrAction.RESTART, OrderState.STARTED, NOW);
    var target = plain.target();
    return new Order(
        plain.id(),
        plain.request(),
        new Order.Target(target.site(), target.resource(), null, countdown),
        plain.state(),
        NOW,
        new Order.Claim(NOW, null),
        NOW,
        null,
        plain.events());
  }

  static Order.Event event(OrderState state, Map<String, String> evidence) {
    return new Order.Event(NOW, state, "The event's own words.", evidence);
  }

  static Order of(
      RemoteAction action, OrderState state, @Nullable Instant sent, Order.Event... events) {
    var person = SamplePeople.HELPDESK;
    var request =
        new Order.Request(action, DeviceId.random(), person.id(), person.name(), "", NOW, null);
    var site = new SiteKey(person.tenant(), SiteId.random());
    var all = events.length == 0 ? List.of(event(state, Map.of())) : Arrays.asList(events);
    var target = new Order.Target(site, new ResourceId(16_777_216), null, null);
    var claim = new Order.Claim(NOW, null);
    return new Order(OrderId.random(), request, target, state, NOW, claim, sent, null, all);
  }
}
