package io.mooring.connector;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The connector's command line. */
public final class Connector {

  private static final String HELP =
      """
      The Mooring connector attaches a Configuration Manager site to a portal. It calls the site's
      AdminService and the portal; nothing listens for calls.

        enroll --portal URL --site-url https://FQDN[:PORT] --data DIR --code CODE
               [--site-trust PEM] [--portal-trust PEM] [--replace]
            Makes this connector known to the portal with a one-time code from the site's page.
            "--code -" reads the code from standard input. --site-trust names the site's root
            "SMS Issuing" as a PEM file, --portal-trust that of an inspecting proxy.
            --replace enrols anew over an enrolment that is there.
        run --data DIR
            Runs until it is stopped. Settings are in DIR/connector.properties.
        version
        help

      It ends with 0 when it was stopped, 2 on wrong usage, 3 on wrong settings, 4 when the site or
      the portal refuses an enrolment, 5 when another connector has taken over the site, and 6 when
      it was revoked.
      """;

  private Connector() {}

  public static void main(String[] words) {
    System.exit(run(Arrays.asList(words)).number());
  }

  static ExitCode run(List<String> words) {
    try {
      return words.isEmpty() ? noCommand() : run(words.getFirst(), words.subList(1, words.size()));
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      return e.code();
    }
  }

  private static ExitCode run(String command, List<String> rest) throws Refusal {
    return switch (command) {
      case "enroll" -> say(EnrollCommand.run(rest));
      case "run" -> RunCommand.run(rest);
      case "version" -> say("Mooring connector " + version());
      case "help", "--help", "-h" -> say(HELP);
      default ->
          throw new Refusal(
              ExitCode.USAGE,
              "The command %s is not known; \"help\" names those that are.".formatted(command));
    };
  }

  private static ExitCode noCommand() {
    System.err.print(HELP);
    return ExitCode.USAGE;
  }

  private static ExitCode say(String text) {
    System.out.println(text.stripTrailing());
    return ExitCode.DONE;
  }

  /** The version that the jar's manifest names. */
  static String version() {
    return Objects.requireNonNullElse(
        Connector.class.getPackage().getImplementationVersion(), "development");
  }
}
