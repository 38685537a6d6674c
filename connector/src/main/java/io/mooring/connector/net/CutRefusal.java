package io.mooring.connector.net;

import java.io.IOException;

/**
 * A sign-in was refused and the answer's end was lost: some proxies end the connection before they
 * have read the request.
 */
public final class CutRefusal extends IOException {

  CutRefusal(int status, IOException cause) {
    super("HTTP %d, and the answer was cut off".formatted(status), cause);
  }
}
