package io.mooring.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.web.settings.PortalSettings.DatabaseAt;
import io.mooring.web.settings.PortalSettings.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalSettingsTest {

  private static final DatabaseAt EMBEDDED = new DatabaseAt(null, null, null, null, null);
  private static final Demo NO_DEMO = new Demo(null, null);

  @Test
  void saysAllThatIsWrongAtOnce() {
    var database = new DatabaseAt("mysql://db", "mooring", "secret", null, null);
    assertThatThrownBy(() -> new PortalSettings(" ", "mooring", database, new Demo("x", null)))
        .hasMessageContaining("mooring.data")
        .hasMessageContaining("mooring.public-address")
        .hasMessageContaining("mooring.database.url")
        .hasMessageContaining("mooring.demo.people-file");
    assertThat(database.toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ftp://host", "https://host/path", "https://host?x=1", "https://", "a b"})
  void knowsWhatIsNoAddress(String address) {
    assertThatThrownBy(() -> new PortalSettings("data", address, EMBEDDED, NO_DEMO))
        .isInstanceOf(Misconfigured.class);
  }

  @Test
  void takesAnAddressWithOrWithoutSlash() {
    var settings = new PortalSettings("data", "https://mooring.test/", EMBEDDED, NO_DEMO);
    assertThat(settings.publicAddress()).isEqualTo("https://mooring.test");
    assertThat(settings.secure()).isTrue();
  }
}
