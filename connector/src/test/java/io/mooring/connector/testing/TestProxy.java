package io.mooring.connector.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An HTTP proxy on loopback that tunnels, or answers otherwise as told. */
public final class TestProxy implements AutoCloseable {

  /** What is answered to let a tunnel be. */
  public static final String OPEN = "HTTP/1.1 200 Connection established\r\n\r\n";

  public static final String DEMANDS_SIGN_IN =
      """
      HTTP/1.1 407 Proxy Authentication Required\r
      Proxy-Authenticate: Basic realm="proxy"\r
      Content-Length: 7\r
      \r
      sign in\
      """;

  private final ServerSocket server;

  /** The header lines of each CONNECT, the first line included. */
  public final List<List<String>> asked = new CopyOnWriteArrayList<>();

  public volatile Function<List<String>, String> answer = _ -> OPEN;

  public TestProxy() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  public int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        var client = server.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      for (var head = head(client.getInputStream());
          !head.isEmpty();
          head = head(client.getInputStream())) {
        asked.add(head);
        var said = answer.apply(head);
        client.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
        if (said.equals(OPEN)) {
          tunnel(client, head.getFirst().split(" ", -1)[1]);
          return;
        }
        if (said.contains("Connection: close")) {
          return;
        }
      }
    } catch (IOException e) {
      // Whoever called sees the end of the connection.
      return;
    }
  }

  /** Up to the empty line; nothing at the end of the connection. */
  private static List<String> head(InputStream in) throws IOException {
    var text = new StringBuilder();
    while (text.indexOf("\r\n\r\n") < 0) {
      var sign = in.read();
      if (sign < 0) {
        return List.of();
      }
      text.append((char) sign);
    }
    return new ArrayList<>(text.toString().strip().lines().toList());
  }

  private static void tunnel(Socket client, String target) throws IOException {
    var port = Integer.parseInt(target.substring(target.lastIndexOf(':') + 1));
    try (var beyond = new Socket(InetAddress.getLoopbackAddress(), port)) {
      Thread.ofVirtual().start(() -> pump(beyond, client));
      pump(client, beyond);
    }
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException e) {
      // One side has gone; the other is closed with it.
      return;
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
