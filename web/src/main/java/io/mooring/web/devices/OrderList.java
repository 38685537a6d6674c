package io.mooring.web.devices;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.mooring.action.OrderId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was asked of a device and what truly became of it. */
final class OrderList extends Div {

  private final transient Clock clock;
  private final transient OrderHands hands;
  private final Map<OrderId, OrderRow> rows = new HashMap<>();
  private final Div list = new Div();
  private final Paragraph none = new Paragraph("Nothing has been asked of this device yet.");

  OrderList(OrderHands hands, Clock clock) {
    this.hands = hands;
    this.clock = clock;
    addClassName("orders");
    none.addClassName("secondary");
    list.getElement().setAttribute("aria-live", "polite");
    add(none, list);
  }

  /** Rows keep their place and what somebody has unfolded in them. */
  void show(List<ShownOrder> orders) {
    none.setVisible(orders.isEmpty());
    var shown = orders.stream().map(one -> one.order().id()).collect(Collectors.toSet());
    rows.entrySet()
        .removeIf(row -> {
          var gone = !shown.contains(row.getKey());
          if (gone) {
            list.remove(row.getValue());
          }
          return gone;
        });
    for (var i = 0; i < orders.size(); i++) {
      var row = row(orders.get(i).order().id());
      if (list.indexOf(row) != i) {
        list.addComponentAtIndex(i, row);
      }
      row.show(orders.get(i));
    }
  }

  private OrderRow row(OrderId id) {
    return rows.computeIfAbsent(id, _ -> new OrderRow(hands, this::point, clock));
  }

  /** Brings an order before the reader's eyes. */
  void point(OrderId id) {
    Optional.ofNullable(rows.get(id))
        .ifPresent(row ->
            row.getElement()
                .executeJs(
                    "this.scrollIntoView({block: 'nearest'}); this.focus({preventScroll: true});"));
  }
}
