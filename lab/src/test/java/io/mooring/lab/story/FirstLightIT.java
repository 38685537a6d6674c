package io.mooring.lab.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Sign in, search, open, sync, watch it come true; a reader who can't; somebody without a role. */
@EnabledIfEnvironmentVariable(
    named = "MOORING_CHROMIUM",
    matches = ".+",
    disabledReason = "there is no Chromium; ./mooring test says why")
@ParameterizedClass(name = "{0}")
@MethodSource("io.mooring.lab.story.StoryDatabase#all")
class FirstLightIT {

  private static final By SEARCH = By.cssSelector("vaadin-text-field.search input");
  private static final By NAMES = By.cssSelector("vaadin-grid-cell-content a.name");
  private static final By TITLE = By.cssSelector("h1");
  private static final By ACTION = By.cssSelector(".action-bar vaadin-button");
  private static final By ORDER = By.cssSelector(".order");
  private static final Duration UNTIL_CONFIRMED = Duration.ofSeconds(90);

  @TempDir static Path folder;
  private static @Nullable RunningMooring mooring;

  private final StoryDatabase database;

  FirstLightIT(StoryDatabase database) {
    this.database = database;
  }

  @BeforeParameterizedClassInvocation
  static void start(StoryDatabase database) throws IOException {
    mooring = RunningMooring.start(folder.resolve("data-" + database), 300, database);
  }

  @AfterParameterizedClassInvocation
  static void stop(StoryDatabase database) {
    if (mooring != null) {
      mooring.close();
    }
    database.drop();
  }

  @Test
  void theStatusSaysWhichDatabaseItIs() {
    assertThat(Objects.requireNonNull(mooring).database()).startsWith(database + " ");
  }

  @Test
  void helpdeskFindsADeviceAndSyncsItsPolicy() throws IOException {
    try (var browser = signedIn("hal.helpdesk@contoso.example")) {
      browser.open("/devices?presence=online&client=active&managementState=tenantAttached");
      var name = browser.read(NAMES, "", WebElement::getText);

      browser.open("/devices");
      browser.one(SEARCH).sendKeys(name);
      browser.await("the list narrows", _ -> browser.address().contains("q=" + name));
      browser.click(NAMES, name);
      browser.text(TITLE, name);

      browser.click(ACTION, "Sync machine policy");
      browser.one(By.cssSelector("vaadin-dialog textarea")).sendKeys("Caller waits");
      browser.click(By.cssSelector("vaadin-dialog vaadin-button"), "Send");

      var state =
          browser.read(
              ORDER, "Caller waits", order -> String.valueOf(order.getDomAttribute("data-state")));
      assertThat(state).as("accepted is not done").isIn("queued", "delivered", "started");
      browser.text(ORDER, "Confirmed: the device asked for policy at", UNTIL_CONFIRMED);
    }
  }

  @Test
  void aReaderSeesTheActionAndWhyItIsNotForThem() throws IOException {
    try (var browser = signedIn("rita.reader@contoso.example")) {
      browser.click(NAMES, "");

      var action = browser.text(ACTION, "Sync machine policy");
      assertThat(action.getDomAttribute("disabled")).isNotNull();
      browser.text(By.cssSelector(".action-bar"), "Mooring.Helpdesk");
    }
  }

  @Test
  void somebodyWithoutARoleIsToldWhichToAskFor() throws IOException {
    try (var browser = signedIn("nora.norole@contoso.example")) {
      browser.text(TITLE, "You need a role");
      browser.text(By.cssSelector("li"), "Mooring.Helpdesk");

      browser.open("/devices");
      browser.text(TITLE, "You need a role");
      assertThat(browser.all(NAMES)).isEmpty();

      browser.click(By.id("sign-out"), "");
      browser.await("signed out at the provider", _ -> !browser.address().contains("no-role"));
      browser.open("/");
      browser.one(By.name("username"));
    }
  }

  private Browser signedIn(String username) throws IOException {
    var running = Objects.requireNonNull(mooring);
    var browser = new Browser(running.portal(), folder.resolve("profile-" + database + username));
    browser.signIn(username, running.password());
    return browser;
  }
}
