package io.mooring.lab.story;

import io.mooring.lab.HeadlessChromium;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with nobody signed in. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What happens to those who look while the page draws itself anew. */
  private static final List<Class<? extends Throwable>> REDRAWN =
      List.of(
          StaleElementReferenceException.class,
          NoSuchElementException.class,
          ElementClickInterceptedException.class);

  private final ChromeDriver driver;
  private final String portal;

  Browser(String portal, Path profile) {
    this.portal = portal;
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of(System.getenv("MOORING_CHROMEDRIVER")).toFile())
            .build();
    this.driver = new ChromeDriver(service, options(profile));
  }

  private static ChromeOptions options(Path profile) {
    return new ChromeOptions()
        .setBinary(System.getenv("MOORING_CHROMIUM"))
        .addArguments(HeadlessChromium.options(profile));
  }

  void open(String path) {
    driver.get(portal + path);
  }

  /** Opens the console, which leads to the provider's page, and signs in there. */
  void signIn(String username, String password) {
    open("/");
    var name = one(By.name("username"));
    name.clear();
    name.sendKeys(username);
    one(By.name("password")).sendKeys(password);
    click(By.cssSelector("button[type=submit]"), "");
    await("back at the portal", _ -> address().startsWith(portal));
  }

  String address() {
    return String.valueOf(driver.getCurrentUrl());
  }

  void back() {
    driver.navigate().back();
  }

  /** Leaves a mark that is gone once the page is loaded anew. */
  void mark() {
    driver.executeScript("window.marked = true");
  }

  boolean marked() {
    return Boolean.TRUE.equals(driver.executeScript("return window.marked === true"));
  }

  /** What the page itself says of itself. */
  @Nullable Object evaluate(String script) {
    return driver.executeScript("return " + script);
  }

  void narrow(int width) {
    driver.manage().window().setSize(new Dimension(width, 900));
  }

  /** What the browser complained of since it was last asked. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(entry -> entry.getMessage())
        .toList();
  }

  /** The first that is shown. */
  WebElement one(By what) {
    return first(what, "", PATIENCE);
  }

  List<WebElement> all(By what) {
    return driver.findElements(what);
  }

  /** Waits until some element's text has the words. */
  WebElement text(By what, String words) {
    return text(what, words, PATIENCE);
  }

  WebElement text(By what, String words, Duration patience) {
    return first(what, words, patience);
  }

  /** Clicks what is shown with these words; a page that redraws it meanwhile is asked again. */
  void click(By what, String words) {
    await(
        "a click on " + words,
        _ -> {
          var element = shown(what, words);
          driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
          element.click();
          return true;
        });
  }

  /** Reads something of what is shown with these words. */
  String read(By what, String words, Function<WebElement, String> reading) {
    return new WebDriverWait(driver, PATIENCE)
        .ignoreAll(REDRAWN)
        .withMessage(() -> "Never read '" + words + "' in " + what + " at " + address())
        .until(_ -> reading.apply(shown(what, words)));
  }

  private WebElement first(By what, String words, Duration patience) {
    return new WebDriverWait(driver, patience)
        .ignoreAll(REDRAWN)
        .withMessage(() -> "Never saw '" + words + "' in " + what + " at " + address())
        .until(_ -> shown(what, words));
  }

  private WebElement shown(By what, String words) {
    return driver.findElements(what).stream()
        .filter(element -> element.isDisplayed() && element.getText().contains(words))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("not yet"));
  }

  void await(String what, Predicate<ChromeDriver> condition) {
    new WebDriverWait(driver, PATIENCE)
        .ignoreAll(REDRAWN)
        .withMessage("Waited in vain: " + what)
        .until(_ -> condition.test(driver));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
