package org.partnergraph.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** WCAG 2.2 AA as far as axe can tell, and the keyboard, in a real Chromium where there is one. */
class AccessibilityIT {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/search?q=Lemberg",
          "/connections?from=tomasz-daros&to=holger-mahnicke",
          "/questions",
          "/questions/events/participants?event=meeting-2024-11-18",
          "/api",
          "/page/leipzig",
          "/page/partnership-leipzig-krakow",
          "/page/burkhard-jung",
          "/page/eurocities",
          "/page/youth-exchange-2024",
          "/page/doc-002",
          "/page/office-lord-mayor-of-leipzig",
          "/page/role-guest",
          "/page/leipzg",
          "/browse/cities",
          "/browse/partnerships?sort=oldest",
          "/browse/people",
          "/browse/institutions",
          "/browse/events",
          "/browse/documents");
  private static final List<String> LANGUAGES = List.of("de", "en", "pl");
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final int NARROW = 320;
  private static final String FITS =
      "const page = document.documentElement; return page.scrollWidth <= page.clientWidth";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static Server server;
  private static ChromeDriver chromium;

  @BeforeAll
  static void start() {
    Optional<File> browser = program("chromium");
    Optional<File> driver = program("chromedriver");
    assumeTrue(browser.isPresent() && driver.isPresent(), "chromium and chromedriver are not here");
    server = Server.start(Config.inMemory(), Progress.silent());
    ChromeOptions options = new ChromeOptions().setBinary(browser.get());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    options.addArguments("--disable-background-networking", "--window-size=1200,1000");
    chromium =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(driver.get()).build(), options);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.quit();
    }
    if (server != null) {
      server.close();
    }
  }

  private static Optional<File> program(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> new File(folder, name))
        .filter(File::canExecute)
        .findFirst();
  }

  private static void open(String path) {
    chromium.get(server.address().resolve(path).toString());
  }

  private static void show(int width, String colours) {
    chromium.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
    chromium.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
  }

  @Test
  void axeFindsNothingOnAnyPageAndNoneIsTooWide() {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < PAGES.size(); i++) {
      String path = PAGES.get(i);
      String language = LANGUAGES.get(i % LANGUAGES.size());
      open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
      show(1200, "light");
      faults.addAll(found(path));
      show(NARROW, "dark");
      faults.addAll(found(path + ", narrow and dark"));
      if (!Boolean.TRUE.equals(chromium.executeScript(FITS))) {
        faults.add(path + " is wider than " + NARROW);
      }
    }
    assertThat(faults).isEmpty();
  }

  /** What axe finds; nothing only if it looked at something. */
  private static List<String> found(String path) {
    var results = new AxeBuilder().withTags(RULES).analyze(chromium);
    assertThat(results.getPasses()).as(path).hasSizeGreaterThan(10);
    return results.getViolations().stream()
        .map(rule -> path + ": " + rule.getId() + " " + rule.getNodes().get(0).getHtml())
        .toList();
  }

  @Test
  void theKeyboardLeadsFromTheStartPageToAQuote() {
    show(1200, "light");
    open("/?lang=en");
    tabTo(element -> "find".equals(element.getDomAttribute("id")));
    chromium.switchTo().activeElement().sendKeys("burkhard");
    waiting().until(d -> !d.findElements(By.cssSelector("[role=option]")).isEmpty());
    chromium.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    waiting().until(d -> d.getCurrentUrl().contains("/page/burkhard-jung"));
    tabTo(element -> element.getTagName().equals("summary"));
    WebElement summary = chromium.switchTo().activeElement();
    summary.sendKeys(Keys.ENTER);
    WebElement quote = summary.findElement(By.xpath("../blockquote"));
    waiting().until(d -> quote.isDisplayed());
    assertThat(quote.getText()).contains("Oberbürgermeister");
  }

  private static WebDriverWait waiting() {
    return new WebDriverWait(chromium, PATIENCE);
  }

  private static void tabTo(java.util.function.Predicate<WebElement> wanted) {
    for (int i = 0; i < 60; i++) {
      chromium.switchTo().activeElement().sendKeys(Keys.TAB);
      if (wanted.test(chromium.switchTo().activeElement())) {
        return;
      }
    }
    throw new AssertionError("no way there by Tab");
  }
}
