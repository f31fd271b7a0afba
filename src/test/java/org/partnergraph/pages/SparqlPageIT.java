package org.partnergraph.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** The editor for queries in a real Chromium, where there is one. */
class SparqlPageIT {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static Server server;
  private static ChromeDriver chromium;

  @BeforeAll
  static void start() {
    Optional<File> browser = program("chromium");
    Optional<File> driver = program("chromedriver");
    assumeTrue(browser.isPresent() && driver.isPresent(), "chromium and chromedriver are not here");
    server = Server.start(Config.inMemory(), Progress.silent());
    ChromeOptions options = new ChromeOptions().setBinary(browser.get());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu");
    options.addArguments("--disable-dev-shm-usage", "--disable-background-networking");
    options.addArguments("--window-size=1200,1000");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
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

  @BeforeEach
  void usualScreen() {
    show(1200, "light");
  }

  private static void open(String path) {
    chromium.get(server.address().resolve(path).toString());
    seen("html[data-ready]");
  }

  private static WebElement seen(String css) {
    return new WebDriverWait(chromium, PATIENCE)
        .until(
            driver ->
                driver.findElements(By.cssSelector(css)).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElse(null));
  }

  @Test
  void runsAnExampleAndAsksNobodyElse() {
    open("/sparql?example=events/participants&lang=en");
    assertThat(seen("#results tbody tr a").getText()).isNotBlank();
    assertThat(chromium.findElements(By.cssSelector("#results tbody tr"))).hasSize(6);
    assertThat(seen("#permalink").getDomProperty("href")).contains("/sparql?query=");
    assertThat(seen("#downloads a").getDomProperty("href")).contains("format=csv");
    List<String> asked = addresses();
    assertThat(asked).hasSizeGreaterThan(5);
    assertThat(asked)
        .allSatisfy(
            address -> assertThat(address).matches("(data:|" + server.address() + "|chrome).*"));
    assertThat(chromium.manage().logs().get(LogType.BROWSER).getAll())
        .noneMatch(entry -> entry.getLevel().equals(Level.SEVERE));
  }

  /** The addresses of all requests since the log was last read. */
  private static List<String> addresses() {
    return chromium.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> entry.getMessage())
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .map(
            message -> message.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  @Test
  void namesLineAndColumnOfAnError() {
    open("/sparql?lang=en&query=" + Browser.encode("SELECT *\nWHERE { ?s ?p }"));
    String told = seen("#problem").getText();
    assertThat(told).contains("Line 2, column");
    assertThat(chromium.findElements(By.cssSelector(".fault"))).hasSize(1);
  }

  @Test
  void drawsStatementsAndBars() {
    open("/sparql?query=" + Browser.encode("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 9"));
    seen("svg.statements");
    assertThat(chromium.findElements(By.cssSelector("svg.statements line"))).hasSize(9);
    String counted = "SELECT ?t (COUNT(*) AS ?n) { ?s a ?t } GROUP BY ?t ORDER BY DESC(?n) LIMIT 5";
    open("/sparql?query=" + Browser.encode(counted));
    seen(".select_bars").click();
    seen("table.bars");
    assertThat(chromium.findElements(By.cssSelector("table.bars tr"))).hasSize(5);
  }

  @Test
  void completesTermsOfTheDataItself() {
    open("/sparql?lang=en");
    chromium.executeScript(
        "const e = document.querySelector('.CodeMirror').CodeMirror;"
            + "e.setValue('PREFIX cp: <https://w3id.org/partnergraph/ontology#>\\n"
            + "SELECT * { ?s a cp:Ci }'); e.setCursor({line: 1, ch: 21}); e.focus();");
    chromium
        .switchTo()
        .activeElement()
        .sendKeys(org.openqa.selenium.Keys.chord(org.openqa.selenium.Keys.CONTROL, " "));
    assertThat(seen(".CodeMirror-hint").getText()).contains("cp:City");
  }

  @Test
  void insertsATermWithItsPrefix() {
    open("/sparql?lang=en&query=" + Browser.encode("SELECT * { ?s ?p ?o } LIMIT 1"));
    seen(".panel .words summary").click();
    seen("#find-term").sendKeys("cp:City");
    seen("#terms button").click();
    Object text =
        chromium.executeScript(
            "return document.querySelector('.CodeMirror').CodeMirror.getValue()");
    assertThat(String.valueOf(text)).contains("PREFIX cp:");
  }

  @Test
  void fitsEveryScreenAndAxeFindsNothing() {
    List<String> pages =
        List.of("/sparql?example=events/participants", "/sparql", "/ontology", "/data");
    for (String path : pages) {
      for (int width : new int[] {1200, 320}) {
        show(width, width == 320 ? "dark" : "light");
        chromium.get(server.address().resolve(path).toString());
        if (path.startsWith("/sparql")) {
          seen("html[data-ready]");
        }
        if (path.contains("?")) {
          seen("#results tbody td");
        }
        assertThat(
                chromium.executeScript(
                    "const e = document.documentElement; return e.scrollWidth - e.clientWidth"))
            .as("%s at %s pixels", path, width)
            .isEqualTo(0L);
        assertThat(new AxeBuilder().withTags(RULES).analyze(chromium).getViolations())
            .as("%s at %s pixels", path, width)
            .isEmpty();
      }
    }
  }

  private static void show(int width, String colours) {
    chromium.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
    chromium.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
  }
}
