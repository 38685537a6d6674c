package io.mooring.web.api;

import io.mooring.action.ActionRequest;
import io.mooring.action.IdempotencyKey;
import io.mooring.action.OrderId;
import io.mooring.action.RemoteAction;
import io.mooring.web.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a remote action.
 *
 * @param confirmedName the device's name, where it is protected
 * @param predecessor the order that is tried again
 */
record ActionRequestJson(
    @Nullable String action,
    @Nullable String reason,
    @Nullable String confirmedName,
    @Nullable String predecessor) {

  /** What it asks for, or the refusal of what can't be read. */
  ActionRequest read(@Nullable String key) {
    return new ActionRequest(
        known(),
        reason == null ? "" : reason,
        Refusal.orUnprocessable(() -> new IdempotencyKey(key == null ? "" : key)),
        confirmedName,
        order());
  }

  private RemoteAction known() {
    return RemoteAction.ofKey(action == null ? "" : action)
        .orElseThrow(() ->
            Refusal.unprocessable(
                "action: name one of "
                    + String.join(", ", RemoteAction.ALL.stream().map(RemoteAction::key).toList())
                    + "."));
  }

  private @Nullable OrderId order() {
    return predecessor == null
        ? null
        : OrderId.parse(predecessor)
            .orElseThrow(() -> Refusal.unprocessable("predecessor: it is no order's id."));
  }
}
