package io.mooring.web.defence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The page's numbers are those that hold without a word of the administrator's. */
class LimitsPageTest {

  private static final Pattern SETTING = Pattern.compile("`([a-z.-]+)`");
  private static final int OF_WHAT = 0;
  private static final int LIMIT = 1;
  private static final int SETTINGS = 3;

  @Test
  void everyNumberIsTheOneThatHolds() throws Exception {
    var usual = ours();
    usual.putAll(webServers());
    var named = 0;
    for (var row : SecurityPage.rows("Limits")) {
      for (var setting : settings(row)) {
        assertThat(plain(row.get(LIMIT)))
            .as(row.get(OF_WHAT))
            .contains(plain(Objects.requireNonNull(usual.get(setting), setting)));
        named++;
      }
    }
    assertThat(named).isEqualTo(10);
  }

  private static List<String> settings(List<String> row) {
    return SETTING.matcher(row.get(SETTINGS)).results().map(found -> found.group(1)).toList();
  }

  /** As the page writes it and as a setting is written. */
  private static String plain(String number) {
    return number.replace("KiB", "KB").replaceAll("[ ,]", "");
  }

  private static Map<String, String> ours() {
    return Arrays.stream(Limits.class.getDeclaredConstructors()[0].getParameters())
        .collect(
            Collectors.toMap(
                limit -> "mooring.limits." + dashed(limit.getName()),
                limit -> limit.getAnnotation(DefaultValue.class).value()[0]));
  }

  private static String dashed(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> webServers() throws IOException {
    var properties = new Properties();
    try (InputStream in = Limits.class.getResourceAsStream("/application.properties")) {
      properties.load(Objects.requireNonNull(in));
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, properties::getProperty));
  }
}
