package io.mooring.lab.story;

import static io.mooring.lab.story.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.lab.signin.LabKdc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * A second site is attached with Kerberos; then one thing after another breaks, and {@code check}
 * and the site's page say what it is.
 */
@EnabledIfEnvironmentVariable(named = LabKdc.SCRIPT, matches = ".+", disabledReason = LabKdc.NONE)
@SuppressWarnings("NullAway.Init")
class SecondSiteIT {

  private static final String SYNC = "configmgr.syncMachinePolicy";
  private static final int SYNC_TYPE = 8;

  @TempDir static Path folder;
  private static RunningMooring mooring;
  private static PortalApi portal;
  private static SecondSite second;

  @BeforeAll
  static void live() throws Exception {
    mooring = RunningMooring.start(folder.resolve("data"), SecondSite.DEVICES);
    portal = new PortalApi(mooring.portal(), mooring.token("Mooring.Administrator"));
    second = new SecondSite(folder, mooring, portal);
    second.well();
  }

  @AfterAll
  static void stop() {
    if (second != null) {
      second.close();
    }
    if (mooring != null) {
      mooring.close();
    }
  }

  @AfterEach
  void mend() throws Exception {
    second.control.clearFaults();
    second.well();
  }

  @Test
  void itsDevicesAreThereAndAnOrderIsCarriedOutOnce() throws Exception {
    var device = portal.devices("site=PS2&presence=online&limit=1").get(0).get("id").asString();
    var record = portal.get("/devices/" + device).get("records").get(0);

    var order = portal.order(device, SYNC, "With a ticket");

    eventually(
        "the order is confirmed",
        () -> portal.order(order),
        one -> one.get("state").asString().equals("confirmed"));
    assertThat(second.control.begun(SYNC_TYPE, record.get("resourceId").asLong())).isEqualTo(1);
  }

  @Test
  void whenAllIsWellTheCheckSaysSo() throws Exception {
    var said = second.connector.check();

    assertThat(said.get("exitCode").asInt()).as(said.toPrettyString()).isZero();
    assertThat(finding(said, "account")).contains(SecondSite.ACCOUNT);
    assertThat(finding(said, "enrolment")).contains("it holds the site");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"certificate\":\"newRoot\"} | siteTls | is not trusted | SMS Issuing",
        "{\"accountLacks\":[\"administrativeUser\"]} | siteSignIn | refused | administrative user",
      })
  void whatIsWrongWithTheSiteIsSaidOnItsPageAndByTheCheck(
      String fault, String hop, String sentence, String remedy) throws Exception {
    second.control.fault(fault);

    var checking = CompletableFuture.supplyAsync(SecondSiteIT::checked);
    var shown = second.trouble(sentence);
    var said = checking.get();

    assertThat(said.path("firstWrong").asString()).as(said.toPrettyString()).isEqualTo(hop);
    assertThat(said.get("exitCode").asInt()).isEqualTo(7);
    assertThat(shown.get("remedy").asString()).contains(remedy);
    assertThat(finding(said, hop)).as("the same words").contains(shown.get("sentence").asString());
    assertThat(finding(said, "portal")).contains("A portal answers");
  }

  /** Both run at once: the longer a fault lasts, the later a connector tries again. */
  private static JsonNode checked() {
    try {
      return second.connector.check();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"cutAfterBytes\":2000,\"where\":\"SMS_CombinedDeviceResources\"} | broke off",
        "{\"repeatPages\":true} | can't be relied on",
        "{\"providersDown\":[\"first\"]} | does not answer",
      })
  void aSiteThatIsBrokenInMidListOrAwayIsSaidAndLosesNoDevice(String fault, String sentence)
      throws Exception {
    second.control.fault(fault);

    second.trouble(sentence);

    assertThat(second.health().get("held").asInt()).isEqualTo(SecondSite.DEVICES);
  }

  @Test
  void aDomainControllerThatIsAwayAndThenAStaleKeytabAreSaid() throws Exception {
    second.connector.stop();
    second.kdc.stop();
    second.connector.run();
    var away = second.trouble("does not answer to Kerberos");
    assertThat(away.get("remedy").asString()).contains("port 88");

    second.kdc.rekey(SecondSite.ACCOUNT);
    second.kdc.start();
    var stale = second.trouble("out of date");
    assertThat(second.connector.check().get("firstWrong").asString()).isEqualTo("account");
    assertThat(stale.get("remedy").asString()).contains("Write a new keytab");

    second.kdc.writeKeytab(SecondSite.ACCOUNT);
  }

  @Test
  void aServiceThatNobodyRegisteredAndAPortalThatIsAwayAreFoundAtOnce() throws Exception {
    var nowhere = "http://127.0.0.1:" + RunningMooring.freePort();
    var other = "HTTP/elsewhere@" + LabKdc.REALM;

    var said =
        second.connector.check(Map.of("SITE_SERVICE_PRINCIPAL", other, "PORTAL_URL", nowhere));

    assertThat(said.get("firstWrong").asString()).isEqualTo("service");
    assertThat(finding(said, "service")).contains("setspn");
    assertThat(finding(said, "portalPort")).contains("The portal does not answer");
    assertThat(said.get("exitCode").asInt()).isEqualTo(7);
  }

  private static String finding(JsonNode said, String hop) {
    for (var one : said.get("findings")) {
      if (one.get("hop").asString().equals(hop)) {
        return one.get("sentence").asString() + " " + one.path("remedy").asString("");
      }
    }
    throw new AssertionError("No hop " + hop + " in " + said);
  }
}
