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

  /** What an open page sends by itself; once its session is over it is told so there. */
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
    return spent || tooMany(request, from) ? Optional.of(refused(request)) : Optional.empty();
  }

  /** Before anything is looked up or made; what is made nevertheless is counted as it is made. */
  private boolean tooMany(HttpServletRequest request, String from) {
    var path = request.getRequestURI();
    return path.startsWith(START)
        ? !begun.allows(from)
        : request.getSession(false) == null
            && begun.spent(from)
            && !byPage(request)
            && !PageFiles.there(path);
  }

  private static boolean byPage(HttpServletRequest request) {
    return "/".equals(request.getRequestURI())
        && BY_PAGE.matcher(Objects.toString(request.getQueryString(), "")).find();
  }

  /** The request as all others see it: whatever begins a session is counted there, once. */
  CountedSession counted(HttpServletRequest request) {
    var begins = request.getRequestURI().startsWith(START);
    return new CountedSession(request, () -> begins || begun.allows(AttemptLimit.origin(request)));
  }

  Problem refused(HttpServletRequest request) {
    return tooMany.refused(request, "signin");
  }

  /** Counts a failure; false when it is one too many. */
  boolean failed(HttpServletRequest request) {
    return failed.allows(AttemptLimit.origin(request));
  }
}
