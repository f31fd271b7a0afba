package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The container image, run as a container would: its own root that cannot be written, as a user who
 * is not root, with the image's own entry point. Needs the image ({@code -Pimage}) and the right to
 * mount; shown as skipped without them.
 */
class ImageIT {

  private static final Path TAR = ShippedStore.HOME.resolve("target/partnergraph-image.tar");
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The mounts are this process's own and end with it: each program takes the place of the last.
   */
  private static final String CONTAINER =
      """
      set -e
      cd "$1"; shift
      mount --bind . . && cd "$PWD" && mount -o remount,ro,bind .
      mount -t tmpfs -o mode=1777 tmpfs tmp
      mount -t tmpfs -o mode=1777 tmpfs data
      mount -t proc proc proc
      exec chroot --userspec=65532:65532 . "$@"
      """;

  @TempDir static Path folder;

  private static JsonNode config;

  @BeforeAll
  static void unpack() throws Exception {
    assumeTrue(Files.exists(TAR), "the image was not made: mvn -Pimage");
    assumeTrue(
        run("unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt") == 0,
        "this user may not mount");
    Path parts = Files.createDirectory(folder.resolve("parts"));
    Path root = Files.createDirectory(folder.resolve("root"));
    assertThat(run("tar", "xf", TAR.toString(), "-C", parts.toString())).isZero();
    JsonNode manifest = JSON.readTree(parts.resolve("manifest.json").toFile()).get(0);
    config = JSON.readTree(parts.resolve(manifest.get("Config").asText()).toFile()).get("config");
    for (JsonNode layer : manifest.get("Layers")) {
      String archive = parts.resolve(layer.asText()).toString();
      assertThat(run("tar", "xzf", archive, "-C", root.toString(), "--numeric-owner")).isZero();
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static Packaged container(String... args) {
    List<String> command = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", CONTAINER));
    command.addAll(List.of("sh", folder.resolve("root").toString()));
    config.get("Entrypoint").forEach(word -> command.add(word.asText()));
    command.addAll(List.of(args));
    return Packaged.start(Map.of("PARTNERGRAPH_LOG", "json"), command);
  }

  @Test
  void isNotRootAndKeepsItsDataInOneFolder() {
    assertThat(config.get("User").asText()).isEqualTo("65532:65532");
    assertThat(config.get("Volumes").fieldNames()).toIterable().containsExactly("/data", "/tmp");
    assertThat(config.get("ExposedPorts").fieldNames()).toIterable().containsExactly("3030/tcp");
    assertThat(config.get("Cmd"))
        .extracting(JsonNode::asText)
        .containsExactly("serve", "--host", "0.0.0.0", "--store", "/data/store");
  }

  @Test
  void servesWhereNothingButItsDataCanBeWritten() {
    String[] args = {"serve", "--host", "127.0.0.1", "--port", "0", "--store", "/data/store"};
    try (Packaged service = container(args)) {
      Browser browser = new Browser(service.address());
      assertThat(browser.json("/health/ready").get("status").asText()).isEqualTo("ready");
      assertThat(browser.json("/api/search?q=Zylina").at("/data/0/id").asText())
          .isEqualTo("julia-zylina-chudzik");
      assertThat(browser.get("/api/entities/leipzig/graph.svg").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void cannotWriteElsewhere() {
    try (Packaged service = container("serve", "--port", "0", "--store", "/app/store")) {
      assertThat(service.ended().failure()).contains("/app/store");
    }
  }
}
