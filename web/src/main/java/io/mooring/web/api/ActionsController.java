package io.mooring.web.api;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.action.ActionRequest;
import io.mooring.action.Decision;
import io.mooring.action.IdempotencyKey;
import io.mooring.action.OrderId;
import io.mooring.action.RemoteAction;
import io.mooring.action.RemoteActions;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.DeviceId;
import io.mooring.web.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Remote actions: asking for one, and what became of it. */
@RestController
@RequestMapping("/api/v1")
final class ActionsController {

  private final RemoteActions actions;
  private final DeviceDirectory directory;

  ActionsController(RemoteActions actions, DeviceDirectory directory) {
    this.actions = actions;
    this.directory = directory;
  }

  record ActionRequestJson(@Nullable String action, @Nullable String reason) {}

  record OrderListJson(List<OrderJson> items) {}

  @PostMapping("/devices/{id}/actions")
  @ResponseStatus(HttpStatus.CREATED)
  OrderJson request(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody ActionRequestJson request) {
    person.require(Permission.READ_DEVICES);
    var device = DeviceId.parse(id).orElseThrow(Found::noDevice);
    var reason = request.reason() == null ? "" : request.reason();
    var decision =
        actions.request(
            person, device, ActionRequest.of(action(request.action()), reason, idempotency(key)));
    return switch (decision) {
      case Decision.Accepted(var order, _) -> OrderJson.of(order);
      case Decision.Refused(var why) -> throw Refusal.unprocessable(why);
      case Decision.SecondThought thought -> throw Refusal.conflict(thought.why());
      case Decision.KeyUsed(var why) -> throw Refusal.conflict(why);
      case Decision.NoSuchDevice() -> throw Found.noDevice();
    };
  }

  private static RemoteAction action(@Nullable String name) {
    return RemoteAction.ofKey(name == null ? "" : name)
        .orElseThrow(() ->
            Refusal.unprocessable(
                "action: name one of "
                    + String.join(", ", RemoteAction.ALL.stream().map(RemoteAction::key).toList())
                    + "."));
  }

  private static IdempotencyKey idempotency(@Nullable String key) {
    return Refusal.orUnprocessable(() -> new IdempotencyKey(key == null ? "" : key));
  }

  @GetMapping("/devices/{id}/actions")
  OrderListJson of(@AuthenticationPrincipal Person person, @PathVariable String id) {
    var device = Found.device(directory, person, id);
    return new OrderListJson(actions.of(person, device.id()).stream().map(OrderJson::of).toList());
  }

  @GetMapping("/actions/{id}")
  OrderJson order(@AuthenticationPrincipal Person person, @PathVariable String id) {
    return OrderId.parse(id)
        .flatMap(known -> actions.find(person, known))
        .map(OrderJson::of)
        .orElseThrow(() -> Refusal.notFound("There is no such order."));
  }
}
