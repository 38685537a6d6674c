package io.mooring.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import io.mooring.connector.portal.ConnectorKey;
import io.mooring.connector.portal.KeyRing;
import io.mooring.connector.settings.Given;
import io.mooring.connector.settings.SettingsFile;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestPortal;
import io.mooring.connector.testing.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
@Timeout(60)
class ConnectorTest {

  private final TestSite site = new TestSite();
  private final TestPortal portal = new TestPortal();
  private final ConnectorKey portalKey = ConnectorKey.generate(SettableClock.MONDAY);
  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void start() {
    folder = temp.resolve("connector");
    Estate.of(site, 1);
    var key = portalKey.publicJson().replace("\"", "\\\"");
    portal.answer =
        _ ->
            TestPortal.ok(
                """
                {"connectorId":"c1","siteId":"s1","siteName":"Contoso","portalKey":"%s"}\
                """
                    .formatted(key));
  }

  @AfterEach
  void close() {
    portal.close();
    site.close();
  }

  @Test
  void enrollsAndWritesDownWhatItNeedsToRun() throws Exception {
    assertThat(enroll()).isEqualTo(ExitCode.DONE);

    var settings = Given.of(folder, Map.of()).settings();
    assertThat(settings.enrolled().connectorId()).isEqualTo("c1");
    assertThat(settings.enrolled().siteCode()).isEqualTo("PS1");
    assertThat(ECKey.parse(Files.readString(folder.resolve("portal-key.jwk"))).isPrivate())
        .isFalse();
    assertThat(Files.readString(folder.resolve("connector.properties"))).doesNotContain("one-time");
  }

  @Test
  void anEnrolmentIsReplacedOnlyWhenAskedTo() throws IOException {
    enroll();
    var key = KeyRing.open(folder).present().thumbprint();

    assertThat(enroll()).isEqualTo(ExitCode.SETTINGS);
    assertThat(KeyRing.open(folder).present()).hasToString(key);
    assertThat(enroll("--replace")).isEqualTo(ExitCode.DONE);
    assertThat(KeyRing.open(folder).present()).doesNotHaveToString(key);
  }

  @Test
  void theCodeIsNotSpentWhenTheSiteDoesNotAnswer() {
    site.fault = (_, _) -> new TestSite.Reply(401, "");

    assertThat(enroll()).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(portal.received).isEmpty();
  }

  @Test
  void aPortalThatRefusesTheCodeLeavesNothingBehind() {
    portal.answer = _ -> new TestPortal.Reply(403, "");

    assertThat(enroll()).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(SettingsFile.in(folder)).doesNotExist();
    assertThat(KeyRing.existsIn(folder)).isFalse();
  }

  @Test
  void aRevokedConnectorStopsAndSaysSoByItsExitCode() {
    enroll();
    portal.answer =
        _ -> new TestPortal.Reply(403, "{\"type\":\"urn:mooring:revoked\",\"title\":\"Revoked\"}");

    assertThat(run(List.of("run", "--data", folder.toString()))).isEqualTo(ExitCode.REVOKED);
  }

  /** Two that are restarted by their service managers would take the site from each other. */
  @Test
  void oneThatWasTakenOverTakesTheSiteBackWhenToldToAlone() {
    enroll();
    portal.answer = _ -> refusal("fenced");
    assertThat(runIt()).isEqualTo(ExitCode.FENCED);
    portal.answer = _ -> refusal("revoked");
    portal.received.clear();

    assertThat(runIt()).isEqualTo(ExitCode.FENCED);
    assertThat(portal.received).isEmpty();
    assertThat(runIt("--take-over")).isEqualTo(ExitCode.REVOKED);
    assertThat(runIt()).as("it has not had the site since").isEqualTo(ExitCode.FENCED);
  }

  @Test
  void oneThatWasTakenOverAndEnrolledAnewStarts() {
    enroll();
    var enrolling = portal.answer;
    portal.answer = _ -> refusal("fenced");
    runIt();
    portal.answer = enrolling;
    assertThat(enroll("--replace")).isEqualTo(ExitCode.DONE);

    portal.answer = _ -> refusal("revoked");
    assertThat(runIt()).isEqualTo(ExitCode.REVOKED);
  }

  @Test
  void anEnrolmentThatCannotBeWrittenDownLeavesTheOneBefore() throws IOException {
    enroll();
    var key = KeyRing.open(folder).present().thumbprint();
    Files.createDirectories(folder.resolve("portal-key.jwk.new/in-the-way"));

    assertThat(enroll("--replace")).isEqualTo(ExitCode.SETTINGS);

    assertThat(KeyRing.open(folder).present()).hasToString(key);
  }

  private static TestPortal.Reply refusal(String what) {
    var problem = "{\"type\":\"urn:mooring:%s\",\"title\":\"%s\"}".formatted(what, what);
    return new TestPortal.Reply(403, problem);
  }

  private ExitCode runIt(String... more) {
    var words = new ArrayList<>(List.of("run", "--data", folder.toString()));
    words.addAll(List.of(more));
    return run(words);
  }

  @Test
  void aPinnedKeyThatWasChangedIsNoticedBeforeAnythingRuns() throws IOException {
    enroll();
    Files.writeString(folder.resolve("portal-key.jwk"), "{}");
    portal.answer = _ -> TestPortal.ok("{\"epoch\":1,\"portalTime\":\"2026-11-23T08:00:00Z\"}");

    assertThat(run(List.of("run", "--data", folder.toString()))).isEqualTo(ExitCode.SETTINGS);
  }

  @Test
  void wrongUsageIsSaidSo() {
    assertThat(run(List.of())).isEqualTo(ExitCode.USAGE);
    assertThat(run(List.of("dance"))).isEqualTo(ExitCode.USAGE);
    assertThat(run(List.of("run"))).isEqualTo(ExitCode.USAGE);
    assertThat(run(List.of("run", "--dta", "x"))).isEqualTo(ExitCode.USAGE);
    assertThat(run(List.of("run", "--data"))).isEqualTo(ExitCode.USAGE);
    assertThat(run(List.of("help"))).isEqualTo(ExitCode.DONE);
    assertThat(run(List.of("version"))).isEqualTo(ExitCode.DONE);
  }

  private static ExitCode run(List<String> words) {
    return Connector.run(words, Map.of());
  }

  private ExitCode enroll(String... more) {
    var words =
        new ArrayList<>(List.of("enroll", "--portal", portal.address().toString(), "--site-url"));
    words.addAll(List.of(site.address().toString(), "--data", folder.toString()));
    words.addAll(List.of("--code", "one-time." + portalKey.thumbprint()));
    words.addAll(List.of(more));
    return run(words);
  }
}
