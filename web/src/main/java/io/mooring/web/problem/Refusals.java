package io.mooring.web.problem;

import io.mooring.access.NotPermitted;
import io.mooring.access.Person;
import io.mooring.action.RemoteAction;
import io.mooring.audit.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever ends a REST call early into a problem, never into a stack trace. */
@RestControllerAdvice(annotations = RestController.class)
final class Refusals extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final AuditLog audit;
  private final SecurityContextHolderStrategy callers;

  Refusals(AuditLog audit, SecurityContextHolderStrategy callers) {
    this.audit = audit;
    this.callers = callers;
  }

  @ExceptionHandler
  ResponseEntity<Problem> refused(Refusal refusal) {
    return answer(refusal.problem());
  }

  @ExceptionHandler
  ResponseEntity<Problem> notPermitted(NotPermitted refusal, HttpServletRequest request) {
    var authentication = callers.getContext().getAuthentication();
    if (authentication != null
        && authentication.getPrincipal() instanceof Person person
        && !writtenDown(refusal)) {
      var asked = request.getMethod() + " " + request.getRequestURI();
      var missing = NotPermitted.rolesFor(refusal.permission()) + " is missing";
      audit.refused(person, "api.refuse", asked, missing);
    }
    return answer(Problem.of(403, refusal.getMessage()));
  }

  /** The gate of remote actions writes its refusals down itself. */
  private static boolean writtenDown(NotPermitted refusal) {
    return RemoteAction.ALL.stream().anyMatch(one -> one.permission() == refusal.permission());
  }

  /** The log knows more; the caller gets a name to ask for. */
  @ExceptionHandler
  ResponseEntity<Problem> failed(Exception fault) {
    var name = UUID.randomUUID();
    LOG.error("Request failed: {}", name, fault);
    return answer(Problem.of(500, "Something went wrong here. The log has it under " + name + "."));
  }

  /** The body's own words are not repeated: they may hold a secret. */
  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException fault,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return object(Problem.of(422, "The body is not the JSON that this asks for."));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception fault,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var sentence = body instanceof ProblemDetail detail ? detail.getDetail() : null;
    var problem = Problem.of(status.value(), sentence);
    return ResponseEntity.status(status).headers(headers).contentType(type()).body(problem);
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    var answer = ResponseEntity.status(problem.status()).contentType(type());
    if (problem.status() == Problem.TOO_MANY) {
      answer.header(HttpHeaders.RETRY_AFTER, Problem.WAIT);
    }
    return answer.body(problem);
  }

  private static ResponseEntity<Object> object(Problem problem) {
    return ResponseEntity.status(problem.status()).contentType(type()).body(problem);
  }

  private static MediaType type() {
    return MediaType.parseMediaType(Problem.MEDIA_TYPE);
  }
}
