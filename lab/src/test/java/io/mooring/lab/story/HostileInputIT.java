package io.mooring.lab.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Canaries in every field that a device, a site or a person can set: seen as text, never run. */
@EnabledIfEnvironmentVariable(
    named = "MOORING_CHROMIUM",
    matches = ".+",
    disabledReason = "there is no Chromium; ./mooring test says why")
class HostileInputIT {

  private static final By BODY = By.tagName("body");
  private static final By BUTTON = By.cssSelector("vaadin-button");
  private static final By DIALOG = By.cssSelector("vaadin-dialog");
  private static final By ACTION = By.cssSelector(".action-bar vaadin-button");
  private static final int PHONE = 390;
  private static final String TEXTS =
      """
      [...document.querySelectorAll('body *')]
        .filter(one => !['SCRIPT', 'STYLE'].includes(one.tagName))
        .flatMap(one => [...one.childNodes])
        .filter(node => node.nodeType === 3)
        .map(node => node.data)
        .join('\\n')
      """;

  @TempDir static Path folder;
  private static @Nullable Trio programs;
  private static @Nullable HostileEstate estate;
  private static @Nullable Browser browser;

  @BeforeAll
  static void start() throws IOException {
    var mooring = RunningMooring.start(folder.resolve("data"), 100);
    var password = mooring.password();
    var token = mooring.token("Mooring.Administrator");
    var control = new LabControl(mooring.control());
    programs = mooring.withoutLauncher();
    var portal = new PortalApi(mooring.portal(), token);
    estate = HostileEstate.in(portal, control);
    // A connector reads everything when it starts.
    programs.kill("connector");
    programs.start("connector");
    estate.awaitArrival();
    browser = new Browser(mooring.portal(), folder.resolve("profile"));
    browser.signIn("ada.admin@contoso.example", password);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (programs != null) {
      programs.close();
    }
  }

  @Test
  void theListShowsThemAsText() throws IOException {
    opened("/devices?q=owned%3D1%3Ec-Name", "<img src=x onerror=window.owned=1>c-Name");
    shows("c-UniqueUserName", "c-Caption");
    opened("/devices?q=%3Cscript%3Ewindow.owned%3D1%3C/script%3E", "");
    opened("/devices?q=" + "x".repeat(80), "xxxxxxxx");
    staysInTheWindow("/devices?q=" + "x".repeat(80));
  }

  @Test
  void aDevicesPageShowsThemAsText() throws IOException {
    var device = there().marked();
    opened("/devices/" + device, "c-Name");
    there().marks().forEach(HostileInputIT::shows);
    shows("c-note", "c-reason");
    browser().click(ACTION, "Restart");
    browser().text(DIALOG, "c-Name");
    isHarmless();
    staysInTheWindow("/devices/" + device);
  }

  @Test
  void longAndTurnedTextsStayInTheirPlace() throws IOException {
    opened("/devices/" + there().endless(), "xxxxxxxx");
    assertThat(String.valueOf(browser().evaluate("document.body.innerText")))
        .as("nothing turns what stands beside it")
        .doesNotContain("\u202e", "\u2066", "\u0000");
    staysInTheWindow("/devices/" + there().endless());
  }

  @Test
  void sitesAndWhatIsSetAsideShowThemAsText() throws IOException {
    opened("/sites", "c-site");
    shows("c-version");
    browser().click(BUTTON, "Look at set-aside rows");
    browser().text(DIALOG, "The row has no name.");
    browser().text(DIALOG, "<script>window.owned=1</script>c-aside");
    browser().text(DIALOG, "⟨U+202E⟩");
    isHarmless();
    staysInTheWindow("/sites");
  }

  @Test
  void logsRulesAndFiltersShowThemAsText() throws IOException {
    opened("/audit", "c-site");
    staysInTheWindow("/audit");
    opened("/protection", "c-rule");
    staysInTheWindow("/protection");
    opened("/tokens", "token");
    opened("/devices?os=%3Cimg%20src%3Dx%20onerror%3Dwindow.owned%3D1%3E&site=%22%3E%3Cb%3E", "");
    opened("/%3Cimg%20src%3Dx%20onerror%3Dwindow.owned%3D1%3E", "");
  }

  private static void opened(String path, String words) {
    browser().open(path);
    browser().text(BODY, words);
    isHarmless();
  }

  private static void shows(String... marks) {
    for (var mark : marks) {
      browser().await("shows " + mark, _ -> texts().contains(mark));
    }
  }

  /** Also what is folded away; but not what scripts are made of. */
  private static String texts() {
    return String.valueOf(browser().evaluate(TEXTS));
  }

  private static void isHarmless() {
    assertThat(browser().evaluate("window.owned")).as("a script ran").isNull();
    assertThat(browser().complaints().stream().filter(HostileInputIT::counts).toList()).isEmpty();
  }

  /** A page that there isn't is answered with 404, which a browser complains of. */
  private static boolean counts(String complaint) {
    return !complaint.contains("status of 404");
  }

  private static void staysInTheWindow(String path) {
    browser().narrow(PHONE);
    opened(path, "");
    browser()
        .await(
            "no sideways scrolling at " + path,
            _ ->
                Boolean.TRUE.equals(
                    browser()
                        .evaluate(
                            "document.documentElement.scrollWidth"
                                + " <= document.documentElement.clientWidth")));
    browser().narrow(1440);
  }

  private static Browser browser() {
    return Objects.requireNonNull(browser);
  }

  private static HostileEstate there() {
    return Objects.requireNonNull(estate);
  }
}
