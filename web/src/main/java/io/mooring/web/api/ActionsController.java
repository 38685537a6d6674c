package io.mooring.web.api;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.action.Cancellation;
import io.mooring.action.Decision;
import io.mooring.action.Order;
import io.mooring.action.OrderId;
import io.mooring.action.RemoteActions;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.DeviceId;
import io.mooring.web.problem.Problem;
import io.mooring.web.problem.Refusal;
import io.mooring.web.words.WaitingWords;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Remote actions: asking for one, taking it back, and what became of it. */
@RestController
@RequestMapping("/api/v1")
final class ActionsController {

  private final RemoteActions actions;
  private final DeviceDirectory directory;
  private final Clock clock;

  ActionsController(RemoteActions actions, DeviceDirectory directory, Clock clock) {
    this.actions = actions;
    this.directory = directory;
    this.clock = clock;
  }

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
    return switch (actions.request(person, device, request.read(key))) {
      case Decision.Accepted(var order, _) -> json(person, order);
      case Decision.Refused(var why) -> throw Refusal.unprocessable(why);
      case Decision.SecondThought thought -> throw new Protected(thought);
      case Decision.KeyUsed(var why) -> throw Refusal.conflict(why);
      case Decision.NoSuchDevice() -> throw Found.noDevice();
    };
  }

  @ExceptionHandler
  ResponseEntity<Protected.ProtectedProblem> unconfirmed(Protected refusal) {
    return ResponseEntity.status(HttpStatus.CONFLICT)
        .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
        .body(refusal.problem());
  }

  @PostMapping("/actions/{id}/cancel")
  OrderJson cancel(@AuthenticationPrincipal Person person, @PathVariable String id) {
    person.require(Permission.READ_DEVICES);
    var known = OrderId.parse(id).orElseThrow(ActionsController::noOrder);
    return switch (actions.cancel(person, known)) {
      case Cancellation.Cancelled(var order) -> json(person, order);
      case Cancellation.TooLate(_, var why) -> throw Refusal.conflict(why);
      case Cancellation.NoSuchOrder() -> throw noOrder();
    };
  }

  @GetMapping("/devices/{id}/actions")
  OrderListJson of(@AuthenticationPrincipal Person person, @PathVariable String id) {
    var device = Found.device(directory, person, id);
    return new OrderListJson(
        actions.of(person, device.id()).stream().map(order -> json(person, order)).toList());
  }

  @GetMapping("/actions/{id}")
  OrderJson order(@AuthenticationPrincipal Person person, @PathVariable String id) {
    return OrderId.parse(id)
        .flatMap(known -> actions.find(person, known))
        .map(order -> json(person, order))
        .orElseThrow(ActionsController::noOrder);
  }

  private OrderJson json(Person person, Order order) {
    var words = new WaitingWords(order, clock.instant(), ZoneOffset.UTC);
    var waiting =
        order.state().open()
            ? actions.waiting(person, order).stream()
                .map(one -> WaitingJson.of(one, words))
                .toList()
            : List.<WaitingJson>of();
    return OrderJson.of(order, waiting);
  }

  private static Refusal noOrder() {
    return Refusal.notFound("There is no such order.");
  }
}
