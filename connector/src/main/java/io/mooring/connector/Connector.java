package io.mooring.connector;

import io.mooring.connector.settings.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The connector's command line. */
public final class Connector {

  private static final String HELP =
      """
      The Mooring connector attaches a Configuration Manager site to a portal. It calls the site's
      AdminService and the portal; nothing listens for calls.

        enroll --data DIR --code - [--portal URL] [--site-url https://FQDN[:PORT]]
               [--site-trust PEM] [--replace] [--KEY-OF-A-SETTING VALUE ...]
            Makes this connector known to the portal with a one-time code from the site's page,
            read from standard input; --code-file FILE reads it from a file. Settings come from
            DIR/connector.properties, from variables and from options such as --site-trust (the
            site's root "SMS Issuing"), --site-authentication or --portal-proxy for
            site.authentication or portal.proxy; an option is written into the file.
            --replace enrols anew over an enrolment that is there.
        run --data DIR [--take-over]
            Runs until it is stopped. After another connector has taken over the site it starts
            with --take-over alone.
        check --data DIR [--json]
            Tries every hop to the site and to the portal, changes nothing, and names the first
            thing wrong with its remedy; --json says the same for scripts.
        settings --data DIR
            Shows the settings in force and where each came from, without passwords.
        sample
            Prints a settings file that shows every setting.
        version
        help

      DIR may come from the variable MOORING_CONNECTOR_DATA too. It ends with 0 when it was stopped,
      2 on wrong usage, 3 on wrong settings, 4 when the site or the portal refuses an enrolment,
      5 when another connector has taken over the site, and 6 when it was revoked; "check" with 0
      when nothing is wrong, or by what is wrong first: 3 on this machine, 7 towards the site,
      8 towards the portal, 9 the enrolment.
      """;

  private Connector() {}

  public static void main(String[] words) {
    System.exit(run(Arrays.asList(words), System.getenv()).number());
  }

  static ExitCode run(List<String> words, Map<String, String> environment) {
    try {
      return words.isEmpty()
          ? noCommand()
          : run(words.getFirst(), words.subList(1, words.size()), environment);
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      return e.code();
    }
  }

  private static ExitCode run(String command, List<String> rest, Map<String, String> environment)
      throws Refusal {
    return switch (command) {
      case "enroll" -> say(EnrollCommand.run(rest, environment));
      case "run" -> RunCommand.run(rest, environment);
      case "check" -> CheckCommand.run(rest, environment);
      case "settings" -> SettingsCommand.run(rest, environment);
      case "sample" -> say(Sample.text());
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
