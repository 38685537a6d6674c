package io.mooring.connector.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.net.Route;
import io.mooring.connector.net.TrustFile;
import io.mooring.connector.site.SiteSignIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class SettingsReaderTest {

  @TempDir private Path folder;

  @Test
  void aSiteWithKerberosAndFallbacks() throws Exception {
    var told =
        Told.reachable(folder)
            .line("site.fallback-urls = https://cm02.contoso.com/, https://cas01.contoso.com:8443")
            .line("site.authentication=keytab")
            .line("site.principal=svc-mooring@CORP.CONTOSO.COM")
            .line("site.keytab=svc.keytab")
            .line("site.service-principal=HTTP/cm01@CORP.CONTOSO.COM")
            .line("site.trust=root.pem")
            .line("kerberos.config=krb5.conf");
    var keytab = told.file("svc.keytab", "");
    var root = told.file("root.pem", "");
    var config = told.file("krb5.conf", "");

    var site = told.reach().site();

    assertThat(site.access().providers())
        .hasToString(
            "[https://cm01.contoso.com, https://cm02.contoso.com,"
                + " https://cas01.contoso.com:8443]");
    assertThat(site.access().signIn())
        .isEqualTo(new SiteSignIn.Keytab("svc-mooring@CORP.CONTOSO.COM", keytab));
    assertThat(site.access().servicePrincipal()).isEqualTo("HTTP/cm01@CORP.CONTOSO.COM");
    assertThat(site.access().trust()).isEqualTo(new TrustFile(root, null));
    assertThat(site.kerberosConfig()).isEqualTo(config);
  }

  @Test
  void aServiceIsNamedWithItsKind() {
    assertThat(Told.reachable(folder).line("site.service-principal=cm01.contoso.com").faults())
        .singleElement()
        .asString()
        .contains("is no service's name, such as HTTP/cm01.contoso.com");
  }

  @Test
  void theJdkIsToldWhichKerberosConfigurationCounts() throws Exception {
    var before = Optional.ofNullable(System.getProperty("java.security.krb5.conf"));
    var told = Told.reachable(folder).line("kerberos.config=krb5.conf");
    var config = told.file("krb5.conf", "");
    try {
      told.reach().prepareKerberos();

      assertThat(System.getProperty("java.security.krb5.conf")).isEqualTo(config.toString());
    } finally {
      System.clearProperty("java.security.krb5.conf");
      before.ifPresent(path -> System.setProperty("java.security.krb5.conf", path));
    }
  }

  @Test
  void theServicesOwnAccountNeedsNoMoreThanWindows() throws Exception {
    var told = Told.reachable(folder).line("site.authentication=windows");
    var system = System.setProperty("os.name", "Windows Server 2025");
    try {
      assertThat(told.reach().site().access().signIn()).isEqualTo(new SiteSignIn.OwnAccount());
      System.setProperty("os.name", "Linux");
      assertThat(told.faults()).singleElement().asString().contains("only a connector on Windows");
    } finally {
      System.setProperty("os.name", String.valueOf(system));
    }
  }

  @Test
  void aKeytabNeedsItsPrincipalAndItsFile() {
    assertThat(Told.reachable(folder).line("site.authentication=keytab").faults())
        .containsExactly(
            "site.principal is missing; site.authentication needs it.",
            "site.keytab is missing; site.authentication needs it.");
  }

  @Test
  void aPrincipalThatIsNotUsedIsRefused() {
    assertThat(Told.reachable(folder).line("site.principal=svc@CORP").faults())
        .containsExactly(
            "site.principal has no effect unless site.authentication is keytab; set that, or take"
                + " it away.");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(Told.reachable(folder).line("site.trust=gone.pem").faults())
        .singleElement()
        .asString()
        .contains("the file " + folder.resolve("gone.pem") + " is not there or can't be read");
    assertThat(Told.reachable(folder).line("site.trust=.").faults()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "portal.proxy-user=svc, portal.proxy is missing",
    "portal.proxy-user=svc, portal.proxy-password-file is missing",
  })
  void aProxyUserNeedsAProxyAndAPassword(String line, String said) {
    assertThat(Told.reachable(folder).line(line).faults()).anyMatch(fault -> fault.contains(said));
  }

  @Test
  void aPasswordWithoutWhatItOpensIsRefused() {
    var told =
        Told.reachable(folder)
            .variable("MOORING_CONNECTOR_PORTAL_PROXY_PASSWORD", "x")
            .variable("MOORING_CONNECTOR_SITE_TRUST_PASSWORD", "x");

    assertThat(told.faults())
        .containsExactlyInAnyOrder(
            "portal.proxy-user is missing; portal.proxy-password needs it.",
            "site.trust is missing; site.trust-password needs it.");
  }

  @Test
  void aProxyWithoutASignIn() throws Exception {
    var told = Told.reachable(folder).line("portal.proxy=http://proxy.contoso.com:3128/");

    assertThat(told.reach().portal().route())
        .isEqualTo(new Route.Proxy("proxy.contoso.com", 3128, null, null));
    assertThat(Told.reachable(folder).reach().portal().route()).isEqualTo(new Route.OfMachine());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://proxy:3128",
        "proxy:3128",
        "http://proxy",
        "http://proxy:1/x",
        "http://a b"
      })
  void otherWaysToNameAProxyAreRefused(String text) {
    assertThat(Told.reachable(folder).line("portal.proxy=" + text).faults())
        .singleElement()
        .asString()
        .contains("is no proxy's address such as http://proxy:3128");
  }

  @Test
  void theTimesOfAnEnrolledConnector() throws Exception {
    var told = Told.enrolled(folder).line("standby.after=PT10M").line("sync.hot = PT1M");

    var intervals = told.given().settings().intervals();

    assertThat(intervals.standbyAfter()).isEqualTo(Duration.ofMinutes(10));
    assertThat(intervals.hot()).isEqualTo(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "portal.hold=PT0.5S",
        "portal.hold=PT26S",
        "sync.hot=PT29S",
        "sync.full=PT4M",
        "sync.full=1h",
        "watch.every=PT0.9S",
        "key.oldest=PT59M",
        "standby.after=PT59S",
      })
  void timesOutOfRangeAreRefused(String line) {
    assertThat(Told.reachable(folder).line(line).faults()).hasSize(1);
  }
}
