package io.mooring.web.defence;

import io.mooring.web.settings.Misconfigured;
import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The reverse proxies whose word counts on where a request comes from ({@code X-Forwarded-For},
 * {@code X-Forwarded-Proto}). Nobody else's does.
 *
 * @param addresses of the proxies, or their networks such as {@code 10.1.2.0/24}
 */
@ConfigurationProperties("mooring.reverse-proxy")
public record ReverseProxy(@DefaultValue List<String> addresses) {

  /**
   * Checks everything.
   *
   * @throws Misconfigured naming all that is wrong
   */
  public ReverseProxy {
    addresses = addresses.stream().map(String::strip).toList();
    var wrong =
        addresses.stream()
            .filter(address -> !known(address))
            .map(address ->
                "mooring.reverse-proxy.addresses must be addresses such as 10.1.2.3 or networks"
                    + " such as 10.1.2.0/24; '"
                    + address
                    + "' is neither, or is everybody.")
            .toList();
    if (!wrong.isEmpty()) {
      throw new Misconfigured(wrong);
    }
  }

  /** A network of 0 bits is everybody, whose word can't count. */
  private static boolean within(int length, int bits) {
    return length >= 1 && length <= bits;
  }

  private static boolean known(String address) {
    var parts = address.split("/", -1);
    try {
      var bits = InetAddress.ofLiteral(parts[0]).getAddress().length * 8;
      return parts.length == 1 || (parts.length == 2 && within(Integer.parseInt(parts[1]), bits));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
