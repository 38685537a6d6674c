package io.mooring.web.gateway;

import io.mooring.audit.Actor;
import io.mooring.audit.AuditLog;
import io.mooring.site.Connector;
import io.mooring.site.Fenced;
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

/** Tells a connector that another has taken over its site, and writes it down. */
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
    LOG.warn("Refused the connector on {}: {}", caller.connector().host(), fenced.getMessage());
    note(caller.connector(), String.valueOf(fenced.getMessage()));
    return ResponseEntity.status(409).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(FENCED);
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
