package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium that looks at widgets. */
final class Chromium implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Path SHOTS = Path.of("target", "widget");

  /** Counts as an experiment, and so belongs to no run by tags. */
  private static final String NAMES = "label-content-name-mismatch";

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts it; skips the test where it is not installed. */
  static Chromium start() {
    Optional<File> browser = program("chromium");
    Optional<File> chromedriver = program("chromedriver");
    assumeTrue(
        browser.isPresent() && chromedriver.isPresent(), "chromium and chromedriver are not here");
    ChromeOptions options = new ChromeOptions().setBinary(browser.get());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu");
    options.addArguments("--disable-dev-shm-usage", "--disable-background-networking");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.get()).build();
    return new Chromium(new ChromeDriver(service, options));
  }

  private static Optional<File> program(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> new File(folder, name))
        .filter(File::canExecute)
        .findFirst();
  }

  /** Sets the size of the window and what the reader prefers: feature, value, … */
  void screen(int width, String... features) {
    devTools(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 760, "deviceScaleFactor", 1, "mobile", false));
    List<Map<String, String>> wanted = new ArrayList<>();
    for (int i = 0; i < features.length; i += 2) {
      wanted.add(Map.of("name", features[i], "value", features[i + 1]));
    }
    devTools("Emulation.setEmulatedMedia", Map.of("features", wanted));
  }

  void devTools(String command, Map<String, Object> values) {
    driver.executeCdpCommand(command, values);
  }

  void open(Object address) {
    driver.get(address.toString());
  }

  Object script(String script, Object... values) {
    return driver.executeScript(script, values);
  }

  /** What a script says in a frame of the page. */
  @Nullable Object inFrame(int number, String script) {
    driver.switchTo().frame(number);
    try {
      return driver.executeScript(script);
    } finally {
      driver.switchTo().defaultContent();
    }
  }

  void awaitInFrame(int number, String script) {
    new WebDriverWait(driver, PATIENCE).until(d -> Boolean.TRUE.equals(inFrame(number, script)));
  }

  WebElement widget() {
    return driver.findElement(By.cssSelector("partner-graph"));
  }

  /** Waits until a widget is in a state. */
  void await(String state) {
    awaitScript("return document.querySelector('partner-graph').state === arguments[0]", state);
  }

  /** Waits until a script is true. */
  void awaitScript(String script, Object... values) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> script + " of " + script("return document.body.innerHTML"))
        .until(d -> Boolean.TRUE.equals(script(script, values)));
  }

  /** What the first widget shows that fits a selector. */
  List<WebElement> all(String css) {
    SearchContext inside = widget().getShadowRoot();
    return inside.findElements(By.cssSelector(css)).stream().filter(this::shown).toList();
  }

  private boolean shown(WebElement element) {
    return Boolean.TRUE.equals(
        script(
            "return arguments[0].checkVisibility() && arguments[0].getClientRects().length > 0",
            element));
  }

  WebElement one(String css) {
    return new WebDriverWait(driver, PATIENCE)
        .withMessage(css)
        .until(d -> all(css).stream().findFirst().orElse(null));
  }

  /** The visible text of the first widget. */
  String text() {
    return String.valueOf(
        script(
            "return document.querySelector('partner-graph').shadowRoot"
                + ".querySelector('.frame').innerText"));
  }

  /** Name of what has the focus, inside a widget too. */
  String focus() {
    return String.valueOf(
        script(
            "let a = document.activeElement; while (a.shadowRoot) a = a.shadowRoot.activeElement ?? {};"
                + "return a.getAttribute?.('aria-label') ?? a.textContent ?? ''"));
  }

  void press(CharSequence... keys) {
    for (CharSequence key : keys) {
      new Actions(driver).sendKeys(key).perform();
    }
  }

  void pressTab(boolean back) {
    Actions actions = new Actions(driver);
    if (back) {
      actions.keyDown(Keys.SHIFT).sendKeys(Keys.TAB).keyUp(Keys.SHIFT).perform();
    } else {
      actions.sendKeys(Keys.TAB).perform();
    }
  }

  /** What axe finds; nothing only if it looked at something. */
  List<String> faults(String where) {
    var results = new AxeBuilder().withTags(RULES).analyze(driver);
    assertThat(results.getPasses()).as(where).hasSizeGreaterThan(10);
    var names = new AxeBuilder().withRules(List.of(NAMES)).analyze(driver);
    assertThat(
            Stream.of(names.getPasses(), names.getInapplicable(), names.getViolations())
                .flatMap(List::stream))
        .as("%s, and nothing undecided", where)
        .anyMatch(rule -> rule.getId().equals(NAMES));
    return Stream.concat(results.getViolations().stream(), names.getViolations().stream())
        .map(rule -> where + ": " + rule.getId() + " " + rule.getNodes().get(0).getHtml())
        .toList();
  }

  /** Whether the page and the widget fit the width of the screen. */
  boolean fits() {
    return Boolean.TRUE.equals(
        script(
            "const e = document.documentElement;"
                + "const s = document.querySelector('partner-graph').shadowRoot;"
                + "const t = s.querySelector('.stage.text');"
                + "return e.scrollWidth <= e.clientWidth && (!t || t.scrollWidth <= t.clientWidth)"));
  }

  void shoot(String name) throws IOException {
    Files.createDirectories(SHOTS);
    Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  /** The addresses of all requests since the log was last read. */
  List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> entry.getMessage())
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .map(m -> m.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
        .filter(address -> !address.startsWith("data:") && !address.startsWith("blob:"))
        .toList();
  }

  /** How many bytes came over the network for each request since the log was last read. */
  List<Long> received() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> entry.getMessage())
        .filter(message -> message.contains("\"Network.loadingFinished\""))
        .map(m -> m.replaceFirst("(?s).*\"encodedDataLength\":([\\d.]+).*", "$1"))
        .map(bytes -> Math.round(Double.parseDouble(bytes)))
        .toList();
  }

  /** What the console complains of since it was last read. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().equals(Level.SEVERE))
        .map(entry -> entry.getMessage())
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
