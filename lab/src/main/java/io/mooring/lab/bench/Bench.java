package io.mooring.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The program behind {@code ./mooring bench NAME}. */
public final class Bench {

  private static final Map<String, Benchmark> BENCHMARKS =
      new TreeMap<>(Map.of("sync", new SyncBench()));

  private static final Installation INSTALLATION = Installation.ofLauncher();

  private Bench() {}

  /** With a name, {@code --devices N[,N]} and {@code --on h2|mysql}, as the launcher checked. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws Exception {
    var benchmark = BENCHMARKS.get(args[0]);
    if (benchmark == null) {
      System.err.printf("mooring: bench knows %s.%n", String.join(", ", BENCHMARKS.keySet()));
      System.exit(2);
      return;
    }
    for (var database : List.of(args[2].split(","))) {
      for (var devices : List.of(args[1].split(","))) {
        System.err.printf("%s of %s devices on %s%n", args[0], devices, database);
        System.out.println(line(args[0], benchmark, Integer.parseInt(devices), database));
      }
    }
    // A client's threads would go on for a while.
    System.exit(0);
  }

  private static ObjectNode line(String name, Benchmark benchmark, int devices, String database)
      throws Exception {
    var line = JsonMapper.shared().createObjectNode();
    line.put("bench", name).put("database", database).put("devices", devices);
    var folder = Files.createTempDirectory("mooring-bench-");
    var processes = new Processes();
    processes.atTheEnd(() -> remove(folder));
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(processes::close));
    try (processes) {
      var where = Database.begin(database, INSTALLATION, folder, processes);
      benchmark.measure(new Run(devices, where, INSTALLATION, folder, processes), line);
    }
    return line;
  }

  private static void remove(Path folder) {
    try (var found = Files.walk(folder)) {
      var all = found.sorted(Comparator.reverseOrder()).toList();
      for (var path : all) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
