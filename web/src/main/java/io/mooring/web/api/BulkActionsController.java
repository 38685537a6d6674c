package io.mooring.web.api;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.action.BulkRequest;
import io.mooring.action.Decision;
import io.mooring.action.RemoteActions;
import io.mooring.device.DeviceId;
import io.mooring.device.FilterText;
import io.mooring.web.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** One remote action for many devices at once. */
@RestController
final class BulkActionsController {

  private static final String TOO_MANY =
      "At most " + BulkRequest.MOST + " devices at once: narrow the filter, or ask in parts.";

  private final RemoteActions actions;

  BulkActionsController(RemoteActions actions) {
    this.actions = actions;
  }

  /** The answers, in the order of the devices. */
  record BulkAnswerJson(int accepted, int refused, List<DeviceAnswerJson> items) {

    private static BulkAnswerJson of(Map<DeviceId, Decision> decisions) {
      var items =
          decisions.entrySet().stream()
              .map(one -> DeviceAnswerJson.of(one.getKey(), one.getValue()))
              .toList();
      var accepted = (int) items.stream().filter(item -> item.order() != null).count();
      return new BulkAnswerJson(accepted, items.size() - accepted, items);
    }
  }

  /**
   * The answer for one device.
   *
   * @param order the accepted order; absent where it was refused
   * @param why the reason of a refusal; absent where it was accepted
   */
  record DeviceAnswerJson(UUID device, @Nullable UUID order, @Nullable String why) {

    private static DeviceAnswerJson of(DeviceId device, Decision decision) {
      return switch (decision) {
        case Decision.Accepted(var order, _) ->
            new DeviceAnswerJson(device.value(), order.id().value(), null);
        case Decision.Refused(var why) -> refused(device, why);
        case Decision.KeyUsed(var why) -> refused(device, why);
        case Decision.SecondThought thought ->
            refused(
                device,
                thought.deviceName()
                    + " is protected ("
                    + String.join(", ", thought.rules())
                    + "): ask for it by itself, and confirm it by its name.");
        case Decision.NoSuchDevice() -> refused(device, "There is no such device.");
      };
    }

    private static DeviceAnswerJson refused(DeviceId device, String why) {
      return new DeviceAnswerJson(device.value(), null, why);
    }
  }

  @PostMapping("/api/v1/actions")
  BulkAnswerJson request(
      @AuthenticationPrincipal Person person,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody BulkRequestJson request) {
    person.require(Permission.READ_DEVICES);
    var asked = request.read(key);
    var ids = request.ids().orElseGet(() -> named(person, request));
    if (ids.size() > BulkRequest.MOST) {
      throw Refusal.unprocessable(TOO_MANY);
    }
    return BulkAnswerJson.of(actions.request(person, ids, asked));
  }

  private List<DeviceId> named(Person person, BulkRequestJson request) {
    var filter =
        Refusal.orUnprocessable(
            () -> FilterText.parse(Objects.requireNonNullElse(request.filter(), "")));
    if (filter.everything()) {
      throw Refusal.unprocessable("filter: it names every device; say which.");
    }
    return actions.named(person, filter).orElseThrow(() -> Refusal.unprocessable(TOO_MANY));
  }
}
