package io.mooring.web.defence;

import io.mooring.audit.Actor;
import io.mooring.audit.AuditLog;
import io.mooring.web.problem.AttemptLimit;
import io.mooring.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says that it is too many, and writes that down once a minute for each address, not each time. */
@Component
public final class TooMany {

  private static final Logger LOG = LoggerFactory.getLogger(TooMany.class);
  private static final String SENTENCE =
      "Too many attempts from your address: try again in a minute.";

  /** Over all addresses, so that a flood from many does not fill the audit log either. */
  private static final int WRITTEN_DOWN_A_MINUTE = 20;

  private final AuditLog audit;
  private final AttemptLimit each;
  private final AttemptLimit all;

  TooMany(AuditLog audit, Clock clock) {
    this.audit = audit;
    this.each = new AttemptLimit(1, clock);
    this.all = new AttemptLimit(WRITTEN_DOWN_A_MINUTE, clock);
  }

  /** The answer to a request that is one too many of its kind. */
  public Problem refused(HttpServletRequest request, String verb) {
    var from = request.getRemoteAddr();
    if (each.allows(verb + AttemptLimit.origin(request)) && all.allows("all")) {
      LOG.warn("Too many attempts ({}) from {}", verb, from);
      audit.refused(null, new Actor.Unknown(from, "Caller from " + from), verb, "limit", SENTENCE);
    }
    return Problem.tooMany(SENTENCE);
  }
}
