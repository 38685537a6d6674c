package io.mooring.connector;

import io.mooring.connector.settings.Given;
import io.mooring.connector.settings.SettingsFault;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows the settings in force, each with where it came from, and no secret. */
final class SettingsCommand {

  private SettingsCommand() {}

  static ExitCode run(List<String> words, Map<String, String> environment) throws Refusal {
    var data = Arguments.parse(words, Set.of("--data"), Set.of()).data(environment);
    var given = Given.of(data, environment);
    System.out.print(table(given.inForce()));
    try {
      if (given.isEnrolled()) {
        given.settings();
      } else {
        given.reach();
      }
      return ExitCode.DONE;
    } catch (SettingsFault e) {
      throw Refusal.of(e);
    }
  }

  private static String table(List<Given.Line> lines) {
    var keys = lines.stream().mapToInt(line -> line.key().length()).max().orElse(1);
    var values = lines.stream().mapToInt(line -> line.value().length()).max().orElse(1);
    var form = "%-" + keys + "s  %-" + Math.min(values, 40) + "s  %s%n";
    var text = new StringBuilder();
    lines.forEach(line -> text.append(form.formatted(line.key(), line.value(), line.origin())));
    return text.toString();
  }
}
