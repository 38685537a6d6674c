package io.mooring.connector.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Answers whoever connects in plain text, and listens until the caller has gone. */
final class PlainSpeaker implements AutoCloseable {

  private static final byte[] WORDS =
      "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

  PlainSpeaker() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  URI address() {
    return URI.create("https://localhost:" + server.getLocalPort());
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        var caller = server.accept();
        Thread.ofVirtual().start(() -> answer(caller));
      } catch (IOException e) {
        return;
      }
    }
  }

  /** Bytes left unread would reset the connection, and the words with it. */
  private static void answer(Socket caller) {
    try (caller) {
      caller.getOutputStream().write(WORDS);
      caller.getInputStream().readAllBytes();
    } catch (IOException e) {
      // The caller went away its own way.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
