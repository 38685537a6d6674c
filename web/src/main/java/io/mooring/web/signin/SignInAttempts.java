package io.mooring.web.signin;

import io.mooring.web.defence.Limits;
import io.mooring.web.defence.TooMany;
import io.mooring.web.problem.AttemptLimit;
import io.mooring.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Counts by address who begins to sign in, and who fails. */
@Component
final class SignInAttempts {

  private static final String START = "/oauth2/authorization/";
  private static final String CALLBACK = "/login/oauth2/code/";

  /** What the files of a page look like; none of them begins a session. */
  private static final Pattern FILE =
      Pattern.compile(
          "/error|/(VAADIN|icons|images|fonts)/.*|/[^/]*\\.(css|svg|png|ico|webmanifest)");

  /** What an open page sends by itself; once its session is over it is told so, and begins none. */
  private static final Pattern BY_PAGE = Pattern.compile("(^|&)v-r=(uidl|heartbeat|push)(&|$)");

  private final AttemptLimit begun;
  private final AttemptLimit failed;
  private final TooMany tooMany;

  SignInAttempts(Limits limits, TooMany tooMany, Clock clock) {
    this.begun = new AttemptLimit(limits.signIns(), clock);
    this.failed = new AttemptLimit(limits.failures(), clock);
    this.tooMany = tooMany;
  }

  /** Why a request is one too many, if it is. */
  Optional<Problem> refusal(HttpServletRequest request) {
    var from = AttemptLimit.origin(request);
    var spent = request.getRequestURI().startsWith(CALLBACK) && failed.spent(from);
    return spent || (begins(request) && !begun.allows(from))
        ? Optional.of(tooMany.refused(request, "signin"))
        : Optional.empty();
  }

  /** Every page asked for without a session makes one, to come back after the sign-in. */
  private static boolean begins(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith(START)
        || (request.getSession(false) == null
            && !FILE.matcher(path).matches()
            && !BY_PAGE.matcher(Objects.toString(request.getQueryString(), "")).find());
  }

  /** Counts a failure; false when it is one too many. */
  boolean failed(HttpServletRequest request) {
    return failed.allows(AttemptLimit.origin(request));
  }
}
