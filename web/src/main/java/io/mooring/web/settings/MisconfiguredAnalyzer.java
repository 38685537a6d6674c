package io.mooring.web.settings;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the settings in plain lines, without a stack trace. */
final class MisconfiguredAnalyzer extends AbstractFailureAnalyzer<Misconfigured> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, Misconfigured cause) {
    return new FailureAnalysis(
        Objects.requireNonNull(cause.getMessage()),
        "Change the settings named above and start the portal again.",
        cause);
  }
}
