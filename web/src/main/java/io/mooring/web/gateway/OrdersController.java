package io.mooring.web.gateway;

import io.mooring.action.OrderDelivery;
import io.mooring.action.OrderId;
import io.mooring.web.problem.Refusal;
import io.mooring.wire.Gateway;
import io.mooring.wire.Hello;
import io.mooring.wire.Orders;
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
    return Wire.write(delivery.claim(caller.connector(), claim.epoch(), order(claim.orderId())));
  }

  @PostMapping(path = Gateway.REPORT, produces = MediaType.APPLICATION_JSON_VALUE)
  String report(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
    var report = caller.read(Orders.Report.class);
    if (report.sentence().length() > LONGEST_SENTENCE) {
      throw Refusal.unprocessable("A sentence has at most " + LONGEST_SENTENCE + " signs.");
    }
    delivery.report(caller.connector(), order(report.orderId()), report);
    return Wire.write(new Hello.Ack());
  }

  private static OrderId order(String id) {
    return OrderId.parse(id).orElseThrow(() -> Refusal.unprocessable("orderId: it is no id."));
  }
}
