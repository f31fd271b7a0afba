package org.partnergraph.embed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnergraph.store.DurableMove;
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

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{8,64}");

  private final Optional<Path> folder;
  private final WidgetModule current;
  private final ConcurrentMap<String, WidgetModule> byHash;

  private WidgetModules(
      Optional<Path> folder, WidgetModule current, ConcurrentMap<String, WidgetModule> byHash) {
    this.folder = folder;
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
    return new WidgetModules(folder, current, new ConcurrentHashMap<>(modules));
  }

  private static void keep(Path folder, WidgetModule module) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(module.hash() + ENDING);
    if (Files.notExists(file)) {
      Path whole = Files.createTempFile(folder, module.hash(), ".part");
      Files.write(whole, module.source());
      DurableMove.move(whole, file);
    }
  }

  private static List<WidgetModule> read(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sources =
          files.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList();
      List<WidgetModule> modules = new ArrayList<>();
      for (Path file : sources) {
        readOne(file).ifPresent(modules::add);
      }
      return modules;
    }
  }

  private static Optional<WidgetModule> readOne(Path file) throws IOException {
    WidgetModule module = WidgetModule.of(Files.readAllBytes(file));
    if (file.getFileName().toString().equals(module.hash() + ENDING)) {
      return Optional.of(module);
    }
    LOG.warn("{} is not the module that its name says, and is not served", file);
    return Optional.empty();
  }

  WidgetModule current() {
    return current;
  }

  /** The one with a hash; empty if it was never served here. */
  Optional<WidgetModule> named(String hash) {
    WidgetModule known = byHash.get(hash);
    return known == null ? arrived(hash) : Optional.of(known);
  }

  /** One that came since the start: a replica is given those of its primary. */
  private Optional<WidgetModule> arrived(String hash) {
    if (folder.isEmpty() || !HASH.matcher(hash).matches()) {
      return Optional.empty();
    }
    Path file = folder.get().resolve(hash + ENDING);
    try {
      Optional<WidgetModule> module = Files.exists(file) ? readOne(file) : Optional.empty();
      module.ifPresent(found -> byHash.put(hash, found));
      return module;
    } catch (IOException e) {
      LOG.warn("{} cannot be read", file, e);
      return Optional.empty();
    }
  }
}
