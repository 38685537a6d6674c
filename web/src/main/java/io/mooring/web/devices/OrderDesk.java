package io.mooring.web.devices;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.mooring.access.NotPermitted;
import io.mooring.access.Person;
import io.mooring.action.Cancellation;
import io.mooring.action.Order;
import io.mooring.action.Possibility;
import io.mooring.action.RemoteAction;
import io.mooring.action.RemoteActions;
import io.mooring.device.Device;
import io.mooring.web.parts.Here;
import io.mooring.web.parts.Toast;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks, cancels and asks again on behalf of one person.
 *
 * @param device the one that is shown at present
 * @param done called with an order that is new or has been cancelled
 */
record OrderDesk(
    Person person,
    RemoteActions actions,
    Clock clock,
    Supplier<Optional<Device>> device,
    Consumer<Order> done)
    implements OrderHands {

  SequencedMap<RemoteAction, Possibility> possibilities(Device shown) {
    return actions.possibilities(person, shown);
  }

  List<ShownOrder> orders(Device shown) {
    var orders = actions.of(person, shown.id());
    return ShownOrder.all(actions, person, orders, clock.instant(), Here.zone());
  }

  /** Opens the dialog of an action. */
  void begin(RemoteAction action, Possibility.Possible way) {
    device.get().ifPresent(shown -> dialog(shown, action, way, null).open());
  }

  private OrderDialog dialog(
      Device shown, RemoteAction action, Possibility.Possible way, @Nullable Order again) {
    var draft = new OrderDraft(action, shown, way, again, clock.instant(), Here.zone());
    return new OrderDialog(
        draft, asked -> actions.request(person, shown.id(), asked), this::requested);
  }

  private void requested(Order order) {
    done.accept(order);
    Toast.say(
        order.request().action().title() + " is requested. Its state is shown under Actions.");
  }

  @Override
  public void again(Order order) {
    var action = order.request().action();
    device
        .get()
        .ifPresent(shown -> {
          switch (possibilities(shown).get(action)) {
            case Possibility.Possible way -> dialog(shown, action, way, order).open();
            case Possibility.Impossible(var why) -> Toast.warn(action.title() + ": " + why);
            case null -> Toast.warn(action.title() + " is not offered any more.");
          }
        });
  }

  @Override
  public void cancel(Order order) {
    var dialog =
        new ConfirmDialog(
            "Cancel “" + order.request().action().title() + "”?",
            "Nothing has been sent to the site yet, and nothing will be.",
            "Cancel the order",
            _ -> cancelNow(order),
            "Keep it",
            _ -> {});
    dialog.open();
  }

  private void cancelNow(Order order) {
    try {
      switch (actions.cancel(person, order.id())) {
        case Cancellation.Cancelled _ ->
            Toast.say(order.request().action().title() + " is cancelled; nothing was sent.");
        case Cancellation.TooLate(_, var why) -> Toast.warn(why);
        case Cancellation.NoSuchOrder() -> Toast.warn("The order is no longer there.");
      }
    } catch (NotPermitted e) {
      Toast.warn(String.valueOf(e.getMessage()));
    }
    done.accept(order);
  }
}
