package io.mooring.action;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.action.SampleOrders.key;
import static io.mooring.action.SampleOrders.order;
import static io.mooring.action.SampleOrders.site;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Orders} must do with hundreds at once. */
interface ManyOrdersContract {

  Instant MUCH_LATER = MONDAY.plusSeconds(400);

  Orders orders();

  @Test
  default void addsAndMovesManyAndLeavesOutWhatOthersTook() {
    var site = site();
    var person = order(site, 0).request().person();
    var all = IntStream.range(0, 300).mapToObj(n -> order(site, person, n)).toList();
    var used = key();
    orders().add(all.get(7), used);
    var wished =
        all.stream()
            .map(order -> new Orders.Wished(order, order.equals(all.get(8)) ? used : key()))
            .filter(one -> !one.order().equals(all.get(7)))
            .toList();

    assertThat(orders().add(wished)).hasSize(298).doesNotContain(all.get(8).id());
    assertThat(orders().waiting(List.of(site, site()), MUCH_LATER)).containsExactly(site);
    assertThat(orders().lease(site, MUCH_LATER, MUCH_LATER.plusSeconds(60), 200))
        .hasSize(200)
        .isSortedAccordingTo(byTime());
    var seen = orders().find(site, all.stream().map(Order::id).toList());
    orders().move(seen.get(5), to());
    var moved = orders().move(seen.stream().map(one -> new Orders.Moved(one, to())).toList());

    assertThat(moved).hasSize(298).doesNotContain(seen.get(5).id());
    assertThat(orders().waiting(List.of(site), MUCH_LATER)).isEmpty();
    assertThat(orders().find(site, all.stream().map(Order::id).toList()))
        .allMatch(order -> order.state() == OrderState.CANCELLED);
  }

  @Test
  default void whatWasFetchedInVainComesBeforeWhatIsNewer() {
    var site = site();
    var old = order(site, 0);
    orders().add(old, key());
    orders().lease(site, MONDAY.plusSeconds(20), MONDAY.plusSeconds(80), 9);
    var newer = order(site, 30);
    orders().add(newer, key());
    var now = MONDAY.plusSeconds(90);

    assertThat(orders().lease(site, now, MUCH_LATER, 1))
        .extracting(Order::id)
        .containsExactly(old.id());
    assertThat(orders().lease(site, now, MUCH_LATER, 9))
        .extracting(Order::id)
        .containsExactly(newer.id());
  }

  private static Comparator<Order> byTime() {
    return Comparator.comparing(order -> order.request().at());
  }

  private static Orders.Move to() {
    return Orders.Move.to(Order.Event.of(MUCH_LATER, OrderState.CANCELLED, "Cancelled"));
  }
}
