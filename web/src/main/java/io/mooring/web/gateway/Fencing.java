package io.mooring.web.gateway;

import io.mooring.audit.Actor;
import io.mooring.audit.AuditLog;
import io.mooring.site.Connector;
import io.mooring.site.Fenced;
import io.mooring.site.OtherSite;
import io.mooring.web.problem.Problem;
import io.mooring.wire.Enrol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a connector that the site is not its own, or not any more, and writes it down. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Fencing {

  private static final Logger LOG = LoggerFactory.getLogger(Fencing.class);
  private static final Problem FENCED =
      new Problem(
          Enrol.Problem.FENCED, "Fenced", 409, "Another connector has taken over this site.");

  private final AuditLog audit;

  Fencing(AuditLog audit) {
    this.audit = audit;
  }

  @ExceptionHandler
  ResponseEntity<Problem> fenced(Fenced fenced, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
    return refused(caller.connector(), String.valueOf(fenced.getMessage()), FENCED);
  }

  @ExceptionHandler
  ResponseEntity<Problem> otherSite(
      OtherSite other, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
    var why = String.valueOf(other.getMessage());
    var problem = new Problem(Enrol.Problem.OTHER_SITE, "Another site", FENCED.status(), why);
    return refused(caller.connector(), why, problem);
  }

  private ResponseEntity<Problem> refused(Connector connector, String why, Problem problem) {
    LOG.warn("Refused the connector on {}: {}", connector.host(), why);
    note(connector, why);
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private void note(Connector connector, String why) {
    audit.refused(
        connector.site().tenant(),
        new Actor.Machine(connector.id().toString(), "Connector on " + connector.host()),
        "connector.request",
        connector.site().site().toString(),
        why);
  }
}
