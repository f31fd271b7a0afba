package org.partnergraph.embed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnergraph.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every module that a deployment has ever served, by its hash: who pasted a line years ago names
 * the hash of that day and the integrity of its bytes, and no other bytes would run. They are kept
 * in a folder beside the store, each in a file that its hash names.
 */
final class WidgetModules {

  private static final Logger LOG = LoggerFactory.getLogger(WidgetModules.class);
  private static final String ENDING = ".js";

  private final WidgetModule current;
  private final Map<String, WidgetModule> byHash;

  private WidgetModules(WidgetModule current, Map<String, WidgetModule> byHash) {
    this.current = current;
    this.byHash = byHash;
  }

  /**
   * Keeps the present module with those before it.
   *
   * @param folder of the modules, made if it is missing; empty if none are kept
   * @throws StoreException if the folder cannot be read or written
   */
  static WidgetModules open(Optional<Path> folder, WidgetModule current) {
    Map<String, WidgetModule> modules = new LinkedHashMap<>();
    try {
      if (folder.isPresent()) {
        keep(folder.get(), current);
        read(folder.get()).forEach(module -> modules.put(module.hash(), module));
      }
    } catch (IOException e) {
      throw new StoreException("the modules of the widget in " + folder + " cannot be kept", e);
    }
    modules.put(current.hash(), current);
    return new WidgetModules(current, Map.copyOf(modules));
  }

  private static void keep(Path folder, WidgetModule module) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(module.hash() + ENDING);
    if (Files.notExists(file)) {
      Path whole = Files.createTempFile(folder, module.hash(), ".part");
      Files.write(whole, module.source());
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<WidgetModule> read(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sources =
          files.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList();
      List<WidgetModule> modules = new ArrayList<>();
      for (Path file : sources) {
        WidgetModule module = WidgetModule.of(Files.readAllBytes(file));
        if (file.getFileName().toString().equals(module.hash() + ENDING)) {
          modules.add(module);
        } else {
          LOG.warn("{} is not the module that its name says, and is not served", file);
        }
      }
      return modules;
    }
  }

  WidgetModule current() {
    return current;
  }

  /** The one with a hash; empty if it was never served here. */
  Optional<WidgetModule> named(String hash) {
    return Optional.ofNullable(byHash.get(hash));
  }
}
