package io.mooring.connector.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;

/**
 * A connection through a proxy, with what the proxy said to the request for it.
 *
 * @param status the proxy's answer; below 300 the other end is reached
 */
public record Tunnel(Socket socket, int status) implements AutoCloseable {

  private static final int MOST_HEAD = 16 * 1024;

  /**
   * Asks the proxy as calls do: for a tunnel, or for a page where the target is not encrypted.
   *
   * @throws IOException when the proxy does not answer, or not as a proxy does
   */
  public static Tunnel through(Route.Proxy proxy, URI target) throws IOException {
    var socket = Dial.to(proxy.host(), proxy.port());
    try {
      socket.getOutputStream().write(request(proxy, target).getBytes(ISO_8859_1));
      return new Tunnel(socket, status(socket));
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static String request(Route.Proxy proxy, URI target) {
    var host = target.getHost() + ":" + Dial.port(target);
    var what = "http".equals(target.getScheme()) ? "HEAD http://%s/" : "CONNECT %s";
    return (what + " HTTP/1.1\r\nHost: %s\r\n%s\r\n").formatted(host, host, signIn(proxy));
  }

  private static String signIn(Route.Proxy proxy) {
    return proxy.basic().map("Proxy-Authorization: %s\r\n"::formatted).orElse("");
  }

  /** Reads no further than the empty line: what follows belongs to the other end. */
  private static int status(Socket socket) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      var next = socket.getInputStream().read();
      if (next < 0 || head.length() > MOST_HEAD) {
        throw new IOException("no answer that a proxy gives");
      }
      head.append((char) next);
    }
    var words = head.toString().split(" ", 3);
    if (words.length < 2 || !words[0].startsWith("HTTP/") || !words[1].matches("\\d{3}.*")) {
      throw new IOException("no answer that a proxy gives");
    }
    return Integer.parseInt(words[1].substring(0, 3));
  }

  /** The proxy that calls go through by this route, or {@code Direct}. */
  public static Route resolved(Route route, URI target) {
    return route instanceof Route.OfMachine ? ofMachine(target) : route;
  }

  private static Route ofMachine(URI target) {
    return ProxySelector.getDefault().select(target).stream()
        .map(java.net.Proxy::address)
        .filter(java.net.InetSocketAddress.class::isInstance)
        .map(java.net.InetSocketAddress.class::cast)
        .findFirst()
        .<Route>map(at -> new Route.Proxy(at.getHostString(), at.getPort(), null, null))
        .orElseGet(Route.Direct::new);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
