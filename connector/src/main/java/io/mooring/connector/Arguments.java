package io.mooring.connector;

import io.mooring.connector.settings.Given;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options after a command. */
final class Arguments {

  private final Map<String, String> values;

  private Arguments(Map<String, String> values) {
    this.values = values;
  }

  static Arguments parse(List<String> words, Set<String> options, Set<String> switches)
      throws Refusal {
    var values = new HashMap<String, String>();
    var rest = words.iterator();
    while (rest.hasNext()) {
      var option = rest.next();
      if (switches.contains(option)) {
        values.put(option, "");
      } else if (!options.contains(option)) {
        throw usage("The option %s is not known; \"help\" names those that are.".formatted(option));
      } else if (!rest.hasNext()) {
        throw usage("The option %s lacks its value.".formatted(option));
      } else {
        values.put(option, rest.next());
      }
    }
    return new Arguments(values);
  }

  String required(String option) throws Refusal {
    return find(option).orElseThrow(() -> usage("The option %s is missing.".formatted(option)));
  }

  Optional<String> find(String option) {
    return Optional.ofNullable(values.get(option)).filter(value -> !value.isBlank());
  }

  /** The data folder, by option or by variable. */
  Path data(Map<String, String> environment) throws Refusal {
    var data =
        find("--data")
            .or(() -> Optional.ofNullable(environment.get(Given.DATA)))
            .filter(text -> !text.isBlank())
            .orElseThrow(() ->
                usage("The option --data is missing, which names the connector's data folder."));
    return Path.of(data).toAbsolutePath().normalize();
  }

  boolean has(String option) {
    return values.containsKey(option);
  }

  private static Refusal usage(String sentence) {
    return new Refusal(ExitCode.USAGE, sentence);
  }
}
