package io.mooring.connector.site;

import io.mooring.connector.net.Fault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import org.jspecify.annotations.Nullable;

/** Why no whole answer came from a site. */
final class Unreached {

  private Unreached() {}

  static SiteTrouble trouble(IOException fault) {
    return switch (Fault.of(fault)) {
      case UNKNOWN_HOST -> SiteTrouble.UNKNOWN_HOST;
      case NO_ANSWER -> SiteTrouble.NO_ANSWER;
      case UNTRUSTED -> SiteTrouble.UNTRUSTED;
      case WRONG_NAME -> SiteTrouble.WRONG_NAME;
      case OUT_OF_DATE -> SiteTrouble.OUT_OF_DATE;
      case NO_TLS -> SiteTrouble.NO_TLS;
      case TOO_LARGE -> SiteTrouble.TOO_LARGE;
      case BROKEN_OFF -> SiteTrouble.BROKEN_OFF;
    };
  }

  /** Whether no byte of a request can have been sent; in doubt not. */
  static boolean isSure(@Nullable Throwable fault) {
    return Fault.has(
        fault,
        ConnectException.class,
        HttpConnectTimeoutException.class,
        UnknownHostException.class,
        UnresolvedAddressException.class,
        // Our side ends the handshake when it does not like the certificate.
        CertificateException.class);
  }
}
