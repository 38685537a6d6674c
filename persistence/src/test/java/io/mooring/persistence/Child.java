package io.mooring.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process of the same class path, which may die as it likes. */
final class Child {

  /** How a child ends that does so on purpose, without closing anything. */
  static final int HALTED = 3;

  private Child() {}

  static Process start(Class<?> program, Object... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    for (var argument : arguments) {
      command.add(argument.toString());
    }
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** What the child says until it is gone. */
  static List<String> said(Process child) throws IOException {
    return new String(child.getInputStream().readAllBytes(), UTF_8).lines().toList();
  }

  static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  static void halt() {
    Runtime.getRuntime().halt(HALTED);
  }
}
