package io.mooring.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The program behind {@code ./mooring bench NAME}. */
public final class Bench {

  private static final Map<String, Benchmark> BENCHMARKS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("action", new ActionBench()),
              Map.entry("boards", new BoardsBench()),
              Map.entry("devices", new DevicesBench()),
              Map.entry("graph", new GraphBench()),
              Map.entry("history", new HistoryBench()),
              Map.entry("page", new PageBench()),
              Map.entry("reconcile", new ReconcileBench()),
              Map.entry("start", new StartBench()),
              Map.entry("sync", new SyncBench())));

  private static final Installation INSTALLATION = Installation.ofLauncher();

  private Bench() {}

  /**
   * With a name, {@code --devices N[,N]} and {@code --on h2|mysql|none}, as the launcher checked.
   */
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
  }

  /** The folder of a run that failed stays until the next one, for its logs. */
  private static ObjectNode line(String name, Benchmark benchmark, int devices, String database)
      throws Exception {
    var line = JsonMapper.shared().createObjectNode();
    line.put("bench", name).put("database", database).put("devices", devices);
    var folder = emptied(INSTALLATION.benchFolder(name + "-" + database + "-" + devices));
    var processes = new Processes();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(processes::close));
    try (processes) {
      var where = Database.begin(database, INSTALLATION, folder, processes);
      benchmark.measure(new Run(devices, where, INSTALLATION, folder, processes), line);
    } catch (IOException | SQLException | RuntimeException e) {
      throw new IllegalStateException(e.getMessage() + " (the logs are in " + folder + ")", e);
    }
    remove(folder);
    return line;
  }

  /** Nobody else looks into it: there are secrets, if only of this run. */
  private static Path emptied(Path folder) throws IOException {
    if (Files.exists(folder)) {
      remove(folder);
    }
    var owner = PosixFilePermissions.fromString("rwx------");
    return Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(owner));
  }

  private static void remove(Path folder) throws IOException {
    try (var found = Files.walk(folder)) {
      for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
