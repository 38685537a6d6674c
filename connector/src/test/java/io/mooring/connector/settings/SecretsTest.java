package io.mooring.connector.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.net.Route;
import io.mooring.connector.net.Secret;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class SecretsTest {

  private static final String SECRET = "Tr0ub4dor";

  @TempDir private Path folder;

  @Test
  void aPasswordComesFromAFileOrFromAVariable() throws Exception {
    var told = proxied().line("portal.proxy-password-file=password");
    told.file("password", SECRET + "\r\nmore\n");
    assertThat(told.reach().portal().route())
        .isEqualTo(new Route.Proxy("proxy", 3128, "svc", new Secret(SECRET)));

    var other = proxied().variable("MOORING_CONNECTOR_PORTAL_PROXY_PASSWORD", SECRET);
    assertThat(other.reach().portal().route())
        .isEqualTo(new Route.Proxy("proxy", 3128, "svc", new Secret(SECRET)));
  }

  @Test
  void theSettingsFileHoldsNone() {
    var told = proxied().line("portal.proxy-password=" + SECRET);

    assertThat(told.faults())
        .anyMatch(fault ->
            fault.contains("name a file as portal.proxy-password-file or set MOORING_CONNECTOR_"));
    assertSilent(told);
  }

  @Test
  void oneOfTwoIsEnough() {
    var told =
        proxied()
            .line("portal.proxy-password-file=password")
            .variable("MOORING_CONNECTOR_PORTAL_PROXY_PASSWORD", SECRET);
    told.file("password", SECRET);

    assertThat(told.faults()).singleElement().asString().contains("both given; keep one");
    assertSilent(told);
  }

  @Test
  void anEmptyPasswordFileIsSaidSo() {
    var told = proxied().line("portal.proxy-password-file=password");
    told.file("password", "\n");

    assertThat(told.faults()).singleElement().asString().contains("first line", "is empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "portal.proxy=http://svc:" + SECRET + "@proxy:3128",
        "portal.url=https://svc:" + SECRET + "@mooring.contoso.com",
        "portal.proxy=svc:" + SECRET + "@proxy:3128",
        "portal.proxy=http://svc:" + SECRET + "/w@proxy:3128",
        "portal.proxy=http://svc:" + SECRET + " w@proxy:3128",
        "portal.url=https://svc:p@ss@" + SECRET + "@mooring.contoso.com",
        "portal.url=https://svc:" + SECRET + "/w@mooring.contoso.com",
        "site.fallback-urls=https://cm02.contoso.com, https://svc:"
            + SECRET
            + ",w@cm03.contoso.com",
        "site.fallback-urls=https://svc:" + SECRET + "@cm02.contoso.com",
      })
  void aSignInInsideAnAddressIsNotRepeated(String line) {
    var told = new Told(folder).line(line);

    assertThat(told.faults()).isNotEmpty();
    assertSilent(told);
  }

  @Test
  void whatIsInForceSaysThatItIsSet() throws Exception {
    var told = proxied().variable("MOORING_CONNECTOR_PORTAL_PROXY_PASSWORD", SECRET);

    assertThat(told.given().inForce())
        .contains(
            new Given.Line(
                "portal.proxy-password", "(set)", "MOORING_CONNECTOR_PORTAL_PROXY_PASSWORD"));
    assertThat(Objects.toString(told.reach())).doesNotContain(SECRET);
    assertSilent(told);
  }

  private Told proxied() {
    return Told.reachable(folder)
        .line("portal.proxy=http://proxy:3128")
        .line("portal.proxy-user=svc");
  }

  private static void assertSilent(Told told) {
    assertThat(told.faults()).noneMatch(fault -> fault.contains(SECRET));
    assertThat(told.given().inForce().toString()).doesNotContain(SECRET);
  }
}
