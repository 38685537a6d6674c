package io.mooring.lab.graph;

import org.jspecify.annotations.Nullable;

/** A call that Graph refuses, with the code and the words of its error. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final @Nullable String retryAfter;

  Refusal(int status, String code, String message) {
    this(status, code, message, null);
  }

  private Refusal(int status, String code, String message, @Nullable String retryAfter) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }

  static Refusal bad(String message) {
    return new Refusal(400, "BadRequest", message);
  }

  static Refusal noSegment(String segment) {
    return bad("Resource not found for the segment '" + segment + "'.");
  }

  static Refusal noResource(String id) {
    return new Refusal(404, "ResourceNotFound", "Resource '" + id + "' does not exist.");
  }

  static Refusal token(String message) {
    return new Refusal(401, "InvalidAuthenticationToken", message);
  }

  static Refusal method() {
    return new Refusal(
        405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
  }

  static Refusal tooMany(@Nullable String retryAfter) {
    return new Refusal(429, "TooManyRequests", "Please retry again later.", retryAfter);
  }

  static Refusal unavailable(@Nullable String retryAfter) {
    return new Refusal(
        503, "ServiceUnavailable", "The service is temporarily unavailable.", retryAfter);
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String said() {
    return String.valueOf(getMessage());
  }

  @Nullable String retryAfter() {
    return retryAfter;
  }
}
