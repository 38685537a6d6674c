package io.mooring.web.gateway;

import io.mooring.action.OrderDelivery;
import io.mooring.action.OrderId;
import io.mooring.web.problem.Refusal;
import io.mooring.wire.Gateway;
import io.mooring.wire.Hello;
import io.mooring.wire.Orders;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Orders on their way out: fetched, claimed once, reported on. */
@RestController
final class OrdersController {

  private static final int LONGEST_SENTENCE = 500;

  private final OrderDelivery delivery;
  private final LongPoll longPoll;

  OrdersController(OrderDelivery delivery, LongPoll longPoll) {
    this.delivery = delivery;
    this.longPoll = longPoll;
  }

  @PostMapping(path = Gateway.POLL, produces = MediaType.APPLICATION_JSON_VALUE)
  String poll(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) throws InterruptedException {
    return Wire.write(longPoll.poll(caller, caller.read(Orders.Poll.class)));
  }

  @PostMapping(path = Gateway.CLAIM, produces = MediaType.APPLICATION_JSON_VALUE)
  String claim(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
    var claim = caller.read(Orders.Claim.class);
    notTooMany(claim.orderIds());
    var ids = claim.orderIds().stream().map(OrdersController::order).toList();
    return Wire.write(new Orders.Claims(delivery.claim(caller.connector(), claim.epoch(), ids)));
  }

  @PostMapping(path = Gateway.REPORT, produces = MediaType.APPLICATION_JSON_VALUE)
  String report(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
    var told = caller.read(Orders.Reports.class);
    notTooMany(told.reports());
    told.reports().forEach(OrdersController::demandSound);
    delivery.report(caller.connector(), told.epoch(), told.reports());
    return Wire.write(new Hello.Ack());
  }

  private static void notTooMany(List<?> several) {
    if (several.size() > Orders.MOST) {
      throw Refusal.unprocessable("At most " + Orders.MOST + " orders at once.");
    }
  }

  private static void demandSound(Orders.Report report) {
    Wire.complete(report);
    order(report.orderId());
    if (report.sentence().length() > LONGEST_SENTENCE) {
      throw Refusal.unprocessable("A sentence has at most " + LONGEST_SENTENCE + " signs.");
    }
  }

  private static OrderId order(String id) {
    return OrderId.parse(id).orElseThrow(() -> Refusal.unprocessable("orderId: it is no id."));
  }
}
