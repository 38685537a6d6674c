package io.mooring.connector.testing;

import io.mooring.connector.net.Route;
import io.mooring.connector.net.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** tinyproxy on loopback, which demands a sign-in, by the script that {@link #SCRIPT} names. */
public final class RealProxy implements AutoCloseable {

  public static final String SCRIPT = "MOORING_PROXY";
  public static final String NONE = "there is no proxy; ./mooring test says why";
  public static final String USER = "anna";
  public static final Secret PASSWORD = new Secret("correct-horse");

  private static final Script SERVER = new Script(SCRIPT);

  private final Path folder;
  private final int port;

  /**
   * @param idle after which it cuts a connection on which nothing is said
   */
  public RealProxy(Path folder, Duration idle) {
    this.folder = folder;
    this.port = Script.freePort();
    SERVER.run(
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

  @Override
  public void close() {
    SERVER.run("stop", folder.toString());
  }
}
