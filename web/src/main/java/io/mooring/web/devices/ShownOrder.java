package io.mooring.web.devices;

import io.mooring.access.Person;
import io.mooring.action.Order;
import io.mooring.action.OrderId;
import io.mooring.action.OrderState;
import io.mooring.action.RemoteActions;
import io.mooring.web.words.WaitingWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that the page says of one order; equal as long as it would say the same.
 *
 * @param waiting what an open order waits for, in words
 * @param mayAsk whether the reader might ask for such an action
 * @param today the reader's day: times of other days are said with their date
 */
record ShownOrder(
    Order order,
    List<String> waiting,
    List<Link> links,
    boolean mayAsk,
    LocalDate today,
    ZoneId zone) {

  /** The way to the order that this one tries again, or that tries this one again. */
  record Link(String words, Instant at, OrderId to) {}

  /** The orders of a device, newest first, as this person sees them. */
  static List<ShownOrder> all(
      RemoteActions actions, Person person, List<Order> orders, Instant now, ZoneId zone) {
    return orders.stream()
        .map(order ->
            new ShownOrder(
                order,
                waiting(actions, person, order, now, zone),
                links(order, orders),
                person.may(order.request().action().permission()),
                LocalDate.ofInstant(now, zone),
                zone))
        .toList();
  }

  private static List<String> waiting(
      RemoteActions actions, Person person, Order order, Instant now, ZoneId zone) {
    var words = new WaitingWords(order, now, zone);
    return order.state().open()
        ? actions.waiting(person, order).stream().map(words::of).toList()
        : List.of();
  }

  private static List<Link> links(Order order, List<Order> orders) {
    var links = new ArrayList<Link>();
    orders.stream()
        .filter(other -> other.id().equals(order.request().predecessor()))
        .map(other -> new Link("Tries again what was asked at", other.request().at(), other.id()))
        .forEach(links::add);
    orders.stream()
        .filter(other -> order.id().equals(other.request().predecessor()))
        .map(other -> new Link("Tried again at", other.request().at(), other.id()))
        .forEach(links::add);
    return links;
  }

  boolean cancellable() {
    return mayAsk && RemoteActions.cancellable(order);
  }

  boolean repeatable() {
    return mayAsk && !order.state().open() && order.state() != OrderState.CONFIRMED;
  }
}
