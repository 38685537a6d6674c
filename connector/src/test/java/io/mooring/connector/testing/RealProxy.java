package io.mooring.connector.testing;

import io.mooring.connector.net.Route;
import io.mooring.connector.net.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** tinyproxy on loopback, which demands a sign-in, by the script that {@link #SCRIPT} names. */
public final class RealProxy implements AutoCloseable {

  public static final String SCRIPT = "MOORING_PROXY";
  public static final String NONE = "there is no proxy; ./mooring test says why";
  public static final String USER = "anna";
  public static final Secret PASSWORD = new Secret("correct-horse");

  private final Path folder;
  private final int port;

  /**
   * @param idle after which it cuts a connection on which nothing is said
   */
  public RealProxy(Path folder, Duration idle) {
    this.folder = folder;
    this.port = freePort();
    run(
        "start",
        folder.toString(),
        Integer.toString(port),
        USER,
        PASSWORD.value(),
        Long.toString(idle.toSeconds()));
  }

  public String address() {
    return "http://127.0.0.1:" + port;
  }

  public Route route(@Nullable String user, @Nullable Secret password) {
    return new Route.Proxy("127.0.0.1", port, user, password);
  }

  /** Everything that it has written down. */
  public String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(String... words) {
    try {
      // By a file: whoever is started goes on, and would hold a pipe open.
      var said = Files.createTempFile("proxy", ".log");
      var command = new ArrayList<>(List.of("sh", String.valueOf(System.getenv(SCRIPT))));
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

  @Override
  public void close() {
    run("stop", folder.toString());
  }
}
