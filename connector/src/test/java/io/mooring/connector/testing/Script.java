package io.mooring.connector.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** A script that starts and stops a real server, named by a variable. */
record Script(String variable) {

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void run(String... words) {
    try {
      // By a file: whoever is started goes on, and would hold a pipe open.
      var said = Files.createTempFile("script", ".log");
      var command = new ArrayList<>(List.of("sh", String.valueOf(System.getenv(variable))));
      command.addAll(List.of(words));
      var script =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (script.waitFor() != 0) {
        throw new AssertionError(Files.readString(said, StandardCharsets.UTF_8));
      }
      Files.delete(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
