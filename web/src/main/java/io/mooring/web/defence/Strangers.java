package io.mooring.web.defence;

import io.mooring.web.problem.AttemptLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** How much of what nobody knows is written down: no flood of it fills a log. */
@Component
public final class Strangers {

  private static final int EACH_ADDRESS = 60;

  /** Of one kind, over all addresses, so that a flood from many does not fill a log either. */
  private static final int ALL = 300;

  private final AttemptLimit each;
  private final AttemptLimit all;

  Strangers(Clock clock) {
    this.each = new AttemptLimit(EACH_ADDRESS, clock);
    this.all = new AttemptLimit(ALL, clock);
  }

  /** Whether one more refusal of this kind is written into the log file and the audit log. */
  public boolean writtenDown(HttpServletRequest request, String verb) {
    return each.allows(verb + AttemptLimit.origin(request)) && all.allows(verb);
  }
}
