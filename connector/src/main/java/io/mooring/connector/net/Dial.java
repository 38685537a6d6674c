package io.mooring.connector.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;

/** Connections without a call, to see how far one gets. */
public final class Dial {

  private static final int LONGEST = (int) Duration.ofSeconds(8).toMillis();
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private Dial() {}

  /** A connection, on which every answer is waited for by a bounded time. */
  public static Socket to(String host, int port) throws IOException {
    var address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new UnknownHostException(host);
    }
    var socket = new Socket();
    try {
      socket.connect(address, LONGEST);
      socket.setSoTimeout(LONGEST);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  public static Socket to(URI address) throws IOException {
    return to(address.getHost(), port(address));
  }

  public static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "http".equals(address.getScheme()) ? HTTP : HTTPS;
  }
}
