package io.mooring.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has used so far, as Linux counts it (proc(5)). */
record Meter(long pid) {

  /** Linux shows times in hundredths of a second, whatever it counts in (USER_HZ, time(7)). */
  private static final long MILLIS_PER_TICK = 10;

  /** CPU time of all its threads, in user and system mode. */
  long cpuMillis() {
    return ticks(read("stat")) * MILLIS_PER_TICK;
  }

  /** The part of it that a JVM's compilers have used: their threads live as long as it does. */
  long compilerCpuMillis() {
    try (var threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      return threads.mapToLong(Meter::ticksOfCompiler).sum() * MILLIS_PER_TICK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long ticksOfCompiler(Path thread) {
    try {
      var stat = Files.readString(thread.resolve("stat"));
      return stat.contains(" CompilerThre") ? ticks(stat) : 0;
    } catch (IOException ended) {
      return 0;
    }
  }

  /** The most memory that was resident at once, since its start. */
  long peakKilobytes() {
    return kilobytes("VmHWM:", read("status"));
  }

  /** What is resident now. */
  long residentKilobytes() {
    return kilobytes("VmRSS:", read("status"));
  }

  /** The fields 14 and 15; the name, field 2, may hold anything and ends with the last bracket. */
  static long ticks(String stat) {
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }

  static long kilobytes(String name, String status) {
    return status
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow();
  }

  private String read(String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
