package io.mooring.intune.testing;

import io.mooring.intune.graph.GraphAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Microsoft's own description of Graph as a server, which refuses what Graph would not understand,
 * by the script that {@link #SCRIPT} names.
 */
public final class GraphMock implements AutoCloseable {

  public static final String SCRIPT = "MOORING_GRAPH";
  public static final String NONE = "there is no description of Graph; ./mooring test says why";

  private final Path folder;
  private final int port;

  public GraphMock(Path folder) {
    this.folder = folder;
    this.port = freePort();
    run("start", folder.toString(), Integer.toString(port));
  }

  /** It answers at once. */
  public GraphAccess plain(TestGraph tokens) {
    return access(port, tokens);
  }

  /** It answers by pages of two, puts off every fifth call and wants a second person's approval. */
  public GraphAccess strict(TestGraph tokens) {
    return access(port + 2, tokens);
  }

  private static GraphAccess access(int port, TestGraph tokens) {
    var usual = tokens.access();
    var address = URI.create("http://127.0.0.1:" + port);
    return GraphAccess.at(address, usual.token(), usual.clientId(), usual.secret());
  }

  /** What it was asked so far, and what of it the description refuses. */
  public String check() {
    return run("check", folder.toString());
  }

  @Override
  public void close() {
    run("stop", folder.toString());
  }

  /** The first of three in a row. */
  private static int freePort() {
    for (var tries = 0; tries < 100; tries++) {
      try (var first = listen(0);
          var second = listen(first.getLocalPort() + 1);
          var third = listen(second.getLocalPort() + 1)) {
        return third.getLocalPort() - 2;
      } catch (IOException _) {
        // One of them is taken.
      }
    }
    throw new AssertionError("there are no three free ports in a row");
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }

  /** What it said; it fails when the script does. */
  private static String run(String... words) {
    try {
      // By a file: whoever is started goes on, and would hold a pipe open.
      var said = Files.createTempFile("graph", ".log");
      var command = new ArrayList<>(List.of("sh", String.valueOf(System.getenv(SCRIPT))));
      command.addAll(List.of(words));
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      var code = process.waitFor();
      var text = Files.readString(said);
      Files.delete(said);
      if (code != 0) {
        throw new AssertionError(text);
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
