package io.mooring.web.api;

import io.mooring.action.Decision;
import java.util.List;

/** Ends a request for a protected device that was not confirmed by its name. */
final class Protected extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Decision.SecondThought thought;

  Protected(Decision.SecondThought thought) {
    super(thought.why(), null, false, false);
    this.thought = thought;
  }

  /** A problem with what a program needs to ask its user for the name (RFC 9457, 3.2). */
  record ProtectedProblem(
      String type,
      String title,
      int status,
      String detail,
      String deviceName,
      List<String> protectedBy) {}

  ProtectedProblem problem() {
    return new ProtectedProblem(
        "about:blank", "Conflict", 409, thought.why(), thought.deviceName(), thought.rules());
  }
}
