package io.mooring.web.defence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Role;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryFormTest {

  private final RunningPortal portal = RunningPortal.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/devices?q=%ff",
        "/api/v1/devices?q=%zz",
        "/connector/v1/hello?x=%ff",
        "/login/oauth2/code/entra?state=%ff",
        "/oauth2/authorization/entra?x=%ff",
        "/?x=%"
      })
  void aQueryThatCannotBeReadIsRefused(String path) throws Exception {
    try (var call = new RawCall(portal.address())) {
      assertThat(call.send(head(path)).answer())
          .startsWith("HTTP/1.1 400")
          .contains("X-Content-Type-Options: nosniff", "The address holds a query of no form.");
    }
  }

  @Test
  void percentSignsOfFormAreTaken() {
    var reader = new Tenant(portal).as(Role.READER);
    assertThat(reader.get("/api/v1/devices?search=%C3%BC%25").status()).isEqualTo(200);
  }

  private static String head(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: portal.test\r\nConnection: close\r\n\r\n";
  }
}
