package io.mooring.lab.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** A protected server is restarted from its page, and the page follows the order to its end. */
@EnabledIfEnvironmentVariable(
    named = "MOORING_CHROMIUM",
    matches = ".+",
    disabledReason = "there is no Chromium; ./mooring test says why")
class RestartInBrowserIT {

  private static final String SERVERS =
      "kind=server&presence=online&managementState=tenantAttached";
  private static final By NAMES = By.cssSelector("vaadin-grid-cell-content a.name");
  private static final By TITLE = By.cssSelector("h1");
  private static final By ACTION = By.cssSelector(".action-bar vaadin-button");
  private static final By DIALOG = By.cssSelector("vaadin-dialog");
  private static final By REASON = By.cssSelector("vaadin-dialog textarea");
  private static final By NAME = By.cssSelector("vaadin-dialog vaadin-text-field input");
  private static final By BUTTON = By.cssSelector("vaadin-dialog vaadin-button");
  private static final By ORDER = By.cssSelector(".order");
  private static final By WAITING = By.cssSelector(".order .waiting");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir static Path folder;
  private static @Nullable RunningMooring mooring;

  @BeforeAll
  static void start() throws IOException {
    mooring = RunningMooring.start(folder.resolve("data"), 300);
  }

  @AfterAll
  static void stop() {
    if (mooring != null) {
      mooring.close();
    }
  }

  @Test
  void aProtectedServerRestartsAndItsPageSaysSo() throws IOException {
    var running = Objects.requireNonNull(mooring);
    var portal = new PortalApi(running.portal(), running.token("Mooring.Administrator"));
    var server = portal.devices(SERVERS).get(0);
    var id = server.get("id").asString();
    var record = portal.get("/devices/" + id).get("records").get(0);
    new LabControl(running.control())
        .device(record.get("resourceId").asLong(), "{\"power\":\"on\"}");

    try (var browser = signedIn("hal.helpdesk@contoso.example")) {
      browser.open("/devices?" + SERVERS);
      var name = server.get("name").asString();
      browser.click(NAMES, name);
      browser.text(TITLE, name);
      ask(browser, name);
      browser.text(WAITING, "Why it waits");
      browser.text(WAITING, "the countdown of 90 minutes that was assumed", PATIENCE);
      assertThat(state(browser)).as("warned is not restarted").isEqualTo("started");
      browser.mark();

      running.later(Duration.ofMinutes(100));

      browser.text(ORDER, "Confirmed", PATIENCE);
      assertThat(state(browser)).isEqualTo("confirmed");
      assertThat(browser.marked()).as("the page was not loaded anew").isTrue();
    }
  }

  private static void ask(Browser browser, String name) {
    browser.click(ACTION, "Restart");
    browser.text(DIALOG, "is protected: ");
    browser.one(REASON).sendKeys("Patches wait");
    browser.one(NAME).sendKeys(name.substring(1));
    assertThat(sendDisabled(browser)).as("half a name").isTrue();
    browser.one(NAME).clear();
    browser.one(NAME).sendKeys(name);
    browser.await("Send is enabled", _ -> !sendDisabled(browser));
    browser.click(BUTTON, "Send");
    browser.text(ORDER, "Patches wait");
  }

  private static boolean sendDisabled(Browser browser) {
    return browser
        .read(BUTTON, "Send", send -> String.valueOf(send.getDomAttribute("disabled")))
        .equals("true");
  }

  private static String state(Browser browser) {
    return browser.read(
        ORDER, "Patches wait", order -> String.valueOf(order.getDomAttribute("data-state")));
  }

  private static Browser signedIn(String username) throws IOException {
    var running = Objects.requireNonNull(mooring);
    var browser = new Browser(running.portal(), folder.resolve("profile"));
    browser.signIn(username, running.password());
    return browser;
  }
}
