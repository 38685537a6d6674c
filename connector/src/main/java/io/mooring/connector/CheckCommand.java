package io.mooring.connector;

import io.mooring.connector.check.Check;
import io.mooring.connector.check.Finding;
import io.mooring.connector.check.Report;
import io.mooring.connector.settings.Given;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks every hop to the site and to the portal, and names the first thing wrong. */
final class CheckCommand {

  private static final String JSON = "--json";

  private CheckCommand() {}

  static ExitCode run(List<String> words, Map<String, String> environment) throws Refusal {
    var arguments = Arguments.parse(words, Set.of("--data"), Set.of(JSON));
    var data = arguments.data(environment);
    var report = report(new Check(data, Given.of(data, environment), Clock.systemUTC()));
    var code = code(report);
    System.out.println(arguments.has(JSON) ? report.json(code.number()) : report.text());
    return code;
  }

  private static Report report(Check check) throws Refusal {
    try {
      return check.report(Connector.version());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(ExitCode.FAULT, "The check was broken off.");
    }
  }

  static ExitCode code(Report report) {
    return report.firstWrong().map(CheckCommand::code).orElse(ExitCode.DONE);
  }

  private static ExitCode code(Finding wrong) {
    return switch (wrong.hop().side()) {
      case HERE -> ExitCode.SETTINGS;
      case SITE -> ExitCode.SITE;
      case PORTAL -> ExitCode.PORTAL;
      case ENROLMENT -> ExitCode.ENROLMENT;
    };
  }
}
