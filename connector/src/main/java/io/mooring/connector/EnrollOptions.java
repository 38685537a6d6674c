package io.mooring.connector;

import io.mooring.connector.settings.Setting;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code enroll} was told.
 *
 * @param settings given as options, to be written into the settings file
 * @param replaces whether an enrolment that is there may go
 */
record EnrollOptions(Path data, String code, boolean replaces, EnumMap<Setting, String> settings) {

  private static final String REPLACE = "--replace";

  /** The portal's address is asked for so often that its option has a short name. */
  private static final String PORTAL = "--portal";

  static EnrollOptions parse(List<String> words, Map<String, String> environment) throws Refusal {
    refuseSecrets(words);
    var arguments = Arguments.parse(words, options(), Set.of(REPLACE));
    return new EnrollOptions(
        arguments.data(environment),
        OneTimeCode.of(arguments),
        arguments.has(REPLACE),
        settings(arguments));
  }

  private static Set<String> options() {
    var options = new HashSet<>(Set.of("--data", OneTimeCode.ARGUMENT, OneTimeCode.FILE, PORTAL));
    forPeople().forEach(setting -> options.add(setting.option()));
    return options;
  }

  private static List<Setting> forPeople() {
    return Arrays.stream(Setting.values())
        .filter(setting -> setting.isForPeople() && !setting.isSecret())
        .toList();
  }

  private static EnumMap<Setting, String> settings(Arguments arguments) {
    var settings = new EnumMap<Setting, String>(Setting.class);
    arguments.find(PORTAL).ifPresent(text -> settings.put(Setting.PORTAL_URL, text.strip()));
    for (var setting : forPeople()) {
      arguments
          .find(setting.option())
          .ifPresent(text -> settings.put(setting, absolute(setting, text.strip())));
    }
    return settings;
  }

  /** The file means the folder where the command was given; the settings file is elsewhere. */
  private static String absolute(Setting setting, String text) {
    return setting.isFile() ? Path.of(text).toAbsolutePath().normalize().toString() : text;
  }

  private static void refuseSecrets(List<String> words) throws Refusal {
    for (var setting : Setting.values()) {
      if (setting.isSecret() && words.contains(setting.option())) {
        throw new Refusal(
            ExitCode.USAGE,
            "Every account of this machine sees a password in a command line; use %s-file or the"
                    .formatted(setting.option())
                + " variable %s.".formatted(setting.variable()));
      }
    }
  }
}
