package io.mooring.web.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Against the bundle that is shipped: another version of it may name its files otherwise. */
class EarlyScriptsTest {

  private static final String FILES = "/META-INF/VAADIN/webapp/";

  @Test
  void namesWhatThePagesFirstScriptLoads() throws Exception {
    var first = Jsoup.parse(read("index.html")).select("script[type=module]").attr("src");
    var named = EarlyScripts.behind(first);
    assertThat(named)
        .doesNotHaveDuplicates()
        .doesNotContain(first)
        .anyMatch(file -> file.contains("/FlowClient-"))
        .anyMatch(file -> file.contains("/generated-flow-imports-"))
        .anyMatch(file -> file.contains("/vaadin-iconset-"))
        .noneMatch(file -> file.contains("/vaadin-chart-"));
    for (var file : named) {
      assertThat(read(file)).isNotEmpty();
    }
  }

  @Test
  void namesNothingForAScriptThatIsNotThere() {
    assertThat(EarlyScripts.behind("./VAADIN/build/none.js")).isEmpty();
  }

  private static String read(String file) throws IOException {
    try (var found = EarlyScriptsTest.class.getResourceAsStream(FILES + file.replace("./", ""))) {
      assertThat(found).as(file).isNotNull();
      return new String(found.readAllBytes(), UTF_8);
    }
  }
}
