package io.mooring.web.defence;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * The portal goes by its public address, however it was called and whatever a proxy on the way says
 * of that: after the sign-in a browser is led back to that address.
 */
final class PublicName extends ValveBase {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final URI address;
  private final boolean secure;

  PublicName(String publicAddress) {
    super(true);
    this.address = URI.create(publicAddress);
    this.secure = "https".equals(address.getScheme());
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    var called = request.getCoyoteRequest();
    called.scheme().setString(address.getScheme());
    called.serverName().setString(address.getHost());
    request.setServerPort(port());
    request.setSecure(secure);
    getNext().invoke(request, response);
  }

  private int port() {
    return address.getPort() > 0 ? address.getPort() : secure ? HTTPS : HTTP;
  }
}
