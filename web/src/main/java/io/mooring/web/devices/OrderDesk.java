package io.mooring.web.devices;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.mooring.access.NotPermitted;
import io.mooring.access.Person;
import io.mooring.action.ActionRequest;
import io.mooring.action.Cancellation;
import io.mooring.action.Decision;
import io.mooring.action.Order;
import io.mooring.action.Possibility;
import io.mooring.action.RemoteAction;
import io.mooring.action.RemoteActions;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.web.parts.Here;
import io.mooring.web.parts.Toast;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks, cancels and asks again on behalf of one person. */
final class OrderDesk implements OrderHands {

  private final Person person;
  private final RemoteActions actions;
  private final Clock clock;
  private final Supplier<Optional<Device>> device;
  private final Consumer<Order> pointing;
  private Optional<OpenDialog> last = Optional.empty();

  private record OpenDialog(OrderDialog dialog, OrderDraft draft) {}

  /**
   * Nothing is asked yet.
   *
   * @param device the one that is shown at present
   * @param pointing shows how things stand and leads the reader to an order
   */
  OrderDesk(
      Person person,
      RemoteActions actions,
      Clock clock,
      Supplier<Optional<Device>> device,
      Consumer<Order> pointing) {
    this.person = person;
    this.actions = actions;
    this.clock = clock;
    this.device = device;
    this.pointing = pointing;
  }

  SequencedMap<RemoteAction, Possibility> possibilities(Device shown) {
    return actions.possibilities(person, shown);
  }

  List<ShownOrder> orders(Device shown) {
    var orders = actions.of(person, shown.id());
    return ShownOrder.all(actions, person, orders, clock.instant(), Here.zone());
  }

  /** Opens the dialog of an action. */
  void begin(RemoteAction action, Possibility.Possible way) {
    device.get().ifPresent(shown -> open(draft(shown, action, way, null)));
  }

  private OrderDraft draft(
      Device shown, RemoteAction action, Possibility.Possible way, @Nullable Order again) {
    return new OrderDraft(action, shown, way, again, clock.instant(), Here.zone());
  }

  private void open(OrderDraft draft) {
    var dialog = new OrderDialog(draft, new ForOne(draft.device().id(), draft.action()));
    last = Optional.of(new OpenDialog(dialog, draft));
    dialog.open();
  }

  /** An open dialog says what holds now. */
  void follow(Device shown, SequencedMap<RemoteAction, Possibility> possible) {
    last.filter(one -> one.dialog().isOpened())
        .ifPresent(one -> {
          var draft = one.draft();
          switch (possible.get(draft.action())) {
            case Possibility.Possible way ->
                one.dialog().follow(draft(shown, draft.action(), way, draft.again()));
            case Possibility.Impossible(var why) -> one.dialog().impossible(why);
            case null -> one.dialog().impossible("It is not offered any more.");
          }
        });
  }

  /** What a dialog about one device may do. */
  private final class ForOne implements OrderDialog.Desk {

    private final DeviceId id;
    private final RemoteAction action;

    private ForOne(DeviceId id, RemoteAction action) {
      this.id = id;
      this.action = action;
    }

    @Override
    public Decision ask(ActionRequest asked) {
      return actions.request(person, id, asked);
    }

    @Override
    public void accepted(Order order) {
      requested(order);
    }

    @Override
    public Optional<Order> open() {
      return actions.of(person, id).stream()
          .filter(order -> order.state().open() && order.request().action().equals(action))
          .findFirst();
    }

    @Override
    public void show(Order order) {
      pointing.accept(order);
    }
  }

  private void requested(Order order) {
    pointing.accept(order);
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
            case Possibility.Possible way -> open(draft(shown, action, way, order));
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
    pointing.accept(order);
  }
}
