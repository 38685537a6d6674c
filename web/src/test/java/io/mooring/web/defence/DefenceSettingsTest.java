package io.mooring.web.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.web.settings.Misconfigured;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefenceSettingsTest {

  @Test
  void everyWrongLimitIsSaid() {
    assertThatThrownBy(() -> new Limits(Duration.ZERO, 0, 1, 1, 0, -1))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContainingAll("upload", "sign-ins", "refused-proofs", "new-tokens");
  }

  @Test
  void proxiesAreAddressesOrNetworks() {
    var proxy = new ReverseProxy(List.of("10.1.2.3", " 10.1.0.0/16", "2001:db8::/32"));
    assertThat(proxy.addresses()).contains("10.1.0.0/16");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy.contoso.com",
        "10.1.2.3/33",
        ".*",
        "10.1.2.3/x",
        "",
        "10.0.0.0/-1",
        "0.0.0.0/0",
        "::/0"
      })
  void everythingElseIsRefused(String address) {
    assertThatThrownBy(() -> new ReverseProxy(List.of(address)))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("10.1.2.0/24");
  }
}
