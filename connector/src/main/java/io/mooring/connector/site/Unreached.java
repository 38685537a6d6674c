package io.mooring.connector.site;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why no answer came, from the JDK's exceptions. */
final class Unreached {

  private Unreached() {}

  static SiteTrouble trouble(IOException fault) {
    if (has(fault, UnknownHostException.class, UnresolvedAddressException.class)) {
      return SiteTrouble.UNKNOWN_HOST;
    }
    if (has(fault, CertificateExpiredException.class, CertificateNotYetValidException.class)) {
      return SiteTrouble.OUT_OF_DATE;
    }
    if (has(fault, CertificateException.class)) {
      return isOfName(fault) ? SiteTrouble.WRONG_NAME : SiteTrouble.UNTRUSTED;
    }
    return has(fault, SSLException.class) ? SiteTrouble.NO_TLS : SiteTrouble.NO_ANSWER;
  }

  /** Whether no byte of a request can have been sent; in doubt not. */
  static boolean isSure(@Nullable Throwable fault) {
    return has(
        fault,
        ConnectException.class,
        HttpConnectTimeoutException.class,
        UnknownHostException.class,
        UnresolvedAddressException.class,
        // Our side ends the handshake when it does not like the certificate.
        CertificateException.class);
  }

  /** The JDK has words for this, but no type. */
  private static boolean isOfName(Throwable fault) {
    return causes(fault)
        .map(cause -> String.valueOf(cause.getMessage()))
        .anyMatch(
            said -> said.contains("No name matching") || said.contains("subject alternative"));
  }

  private static boolean has(@Nullable Throwable fault, Class<?>... kinds) {
    return causes(fault).anyMatch(cause -> Arrays.stream(kinds).anyMatch(k -> k.isInstance(cause)));
  }

  private static Stream<Throwable> causes(@Nullable Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause);
  }
}
