package io.mooring.connector.settings;

import io.mooring.connector.disk.Exposure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was said, and where: an option wins over a variable, a variable over the settings file. What
 * is wrong is kept, to be said all at once.
 */
public final class Given {

  /** Names the data folder and is no setting. */
  public static final String DATA = Setting.VARIABLES + "DATA";

  private final Path folder;
  private final Map<Setting, Found> found = new EnumMap<>(Setting.class);
  private final Set<Setting> broken = EnumSet.noneOf(Setting.class);
  private final List<String> faults = new ArrayList<>();

  private Given(Path folder) {
    this.folder = folder;
  }

  /**
   * @param folder the data folder, as an absolute path
   * @param options what was given with the command
   */
  public static Given of(
      Path folder, Map<String, String> environment, Map<Setting, String> options) {
    var given = new Given(folder);
    given.readFile();
    environment.keySet().stream()
        .filter(name -> name.startsWith(Setting.VARIABLES) && !name.equals(DATA))
        .filter(name -> !environment.getOrDefault(name, "").isBlank())
        .sorted()
        .forEach(name -> given.readVariable(name, environment.getOrDefault(name, "").strip()));
    options.forEach((setting, text) ->
        given.put(new Found(setting, text, new Origin.Option(setting.option()))));
    given.found.values().forEach(given::check);
    return given;
  }

  public static Given of(Path folder, Map<String, String> environment) {
    return of(folder, environment, Map.of());
  }

  private void readFile() {
    try {
      SettingsFile.read(folder).entries().forEach(this::readEntry);
    } catch (SettingsFault e) {
      faults.addAll(e.faults());
    }
  }

  private void readEntry(SettingsText.Entry entry) {
    var origin = new Origin.Line(SettingsFile.in(folder), entry.lineNumber());
    var setting = Setting.ofKey(entry.key());
    if (setting.isEmpty()) {
      if (!Setting.RETIRED.contains(entry.key())) {
        faults.add(unknown(entry.key(), origin, keys()));
      }
    } else if (setting.get().isSecret()) {
      faults.add(plainSecret(setting.get(), origin));
    } else if (!entry.isSound()) {
      broken.add(setting.get());
      faults.add(
          "%s (%s): a backslash stands alone; write a path with /, or double each backslash."
              .formatted(entry.key(), origin));
    } else if (!entry.value().isEmpty()) {
      putOnce(new Found(setting.get(), entry.value(), origin));
    }
  }

  private void putOnce(Found one) {
    var earlier = found.get(one.setting());
    if (earlier != null) {
      faults.add("%s is there before, in %s; keep one of them.".formatted(one, earlier.origin()));
    }
    put(one);
  }

  private void put(Found one) {
    broken.remove(one.setting());
    found.put(one.setting(), one);
  }

  private void readVariable(String name, String text) {
    var origin = new Origin.Variable(name);
    var setting = Setting.ofVariable(name);
    if (setting.isEmpty()) {
      faults.add(unknown(name, origin, variables()));
    } else if (!setting.get().isForPeople()) {
      faults.add("%s is written by \"enroll\" alone; take the variable away.".formatted(name));
    } else {
      put(new Found(setting.get(), text, origin));
    }
  }

  private void check(Found one) {
    try {
      one.setting().kind().check(one.text(), folder);
    } catch (IllegalArgumentException e) {
      broken.add(one.setting());
      var usual = one.setting().usual().map(" or take it away for the usual %s"::formatted);
      faults.add("%s: %s; correct it%s.".formatted(one, e.getMessage(), usual.orElse("")));
    }
  }

  private static String unknown(String name, Origin origin, List<String> names) {
    var meant = NearestName.to(name, names).map("; is %s meant?"::formatted);
    var rest = meant.orElse("; \"connector sample\" shows every setting.");
    return origin instanceof Origin.Line
        ? "%s (%s) is not known%s".formatted(name, origin, rest)
        : "The variable %s is not known%s".formatted(name, rest);
  }

  private static String plainSecret(Setting setting, Origin origin) {
    return "%s (%s): a password is not read from this file; take it out, and name a file as %s-file or set %s."
        .formatted(setting.key(), origin, setting.key(), setting.variable());
  }

  private static List<String> keys() {
    return Arrays.stream(Setting.values()).map(Setting::key).toList();
  }

  private static List<String> variables() {
    return Arrays.stream(Setting.values())
        .filter(Setting::isForPeople)
        .map(Setting::variable)
        .toList();
  }

  /** Whether a connector is enrolled here, whatever else is wrong. */
  public boolean isEnrolled() {
    return found.containsKey(Setting.CONNECTOR_ID);
  }

  /** Enough to enrol and to check the way to the site and to the portal. */
  public Reach reach() throws SettingsFault {
    return new SettingsReader(this).reach();
  }

  /** Everything that an enrolled connector needs. */
  public Settings settings() throws SettingsFault {
    return new SettingsReader(this).settings();
  }

  /** A sentence with its remedy for each file that others may read or change, and shouldn't. */
  public List<String> exposures() throws IOException {
    var exposures = new ArrayList<String>();
    Exposure.ofText(SettingsFile.in(folder)).ifPresent(exposures::add);
    for (var one : found.values()) {
      if (one.setting().isSecretFile() && !isBroken(one.setting())) {
        Exposure.ofSecret(folder.resolve(one.text())).ifPresent(exposures::add);
      }
    }
    return exposures;
  }

  Path folder() {
    return folder;
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  boolean isBroken(Setting setting) {
    return broken.contains(setting);
  }

  /** What was said, where it can be used. */
  Optional<String> said(Setting setting) {
    return isBroken(setting)
        ? Optional.empty()
        : Optional.ofNullable(found.get(setting)).map(Found::text);
  }

  /** What counts: what was said, or the usual value. */
  Optional<String> text(Setting setting) {
    return said(setting).or(setting::usual);
  }

  /**
   * One setting in force.
   *
   * @param value without a secret; empty where nothing is set
   */
  public record Line(String key, String value, String origin) {}

  /** Every setting in force. */
  public List<Line> inForce() {
    return Arrays.stream(Setting.values()).map(this::line).toList();
  }

  private Line line(Setting setting) {
    var one = found.get(setting);
    if (one != null) {
      return new Line(setting.key(), one.shown(), one.origin().toString());
    }
    var usual = setting.usual();
    return new Line(setting.key(), usual.orElse(""), usual.isPresent() ? "usual" : "not set");
  }
}
