package io.mooring.connector.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why no answer came, from the JDK's exceptions. */
public enum Fault {
  UNKNOWN_HOST,
  NO_ANSWER,
  UNTRUSTED,
  WRONG_NAME,
  OUT_OF_DATE,
  NO_TLS,
  TOO_LARGE,
  BROKEN_OFF;

  private static final Pattern CLASS =
      Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error)(?::\\s*|\\b)");

  public static Fault of(IOException fault) {
    if (fault instanceof AnswerFault begun) {
      return switch (begun) {
        case AnswerFault.TooLarge _ -> TOO_LARGE;
        case AnswerFault.BrokenOff _ -> BROKEN_OFF;
      };
    }
    if (has(fault, UnknownHostException.class, UnresolvedAddressException.class)) {
      return UNKNOWN_HOST;
    }
    if (has(fault, CertificateExpiredException.class, CertificateNotYetValidException.class)) {
      return OUT_OF_DATE;
    }
    if (has(fault, CertificateException.class)) {
      return isOfName(fault) ? WRONG_NAME : UNTRUSTED;
    }
    return has(fault, SSLException.class) ? NO_TLS : NO_ANSWER;
  }

  /** Whether the fault, or what it came from, is of one of these kinds. */
  public static boolean has(@Nullable Throwable fault, Class<?>... kinds) {
    return causes(fault).anyMatch(cause -> Arrays.stream(kinds).anyMatch(k -> k.isInstance(cause)));
  }

  /** Whether no connection came about, so that nothing was sent. */
  public static boolean isConnecting(@Nullable Throwable fault) {
    return has(fault, ConnectException.class, HttpConnectTimeoutException.class);
  }

  /** The JDK has words for this, but no type. */
  private static boolean isOfName(Throwable fault) {
    return says(fault, "No name matching") || says(fault, "subject alternative");
  }

  /** Whether the fault, or what it came from, has these words. */
  public static boolean says(@Nullable Throwable fault, String words) {
    return causes(fault).anyMatch(cause -> String.valueOf(cause.getMessage()).contains(words));
  }

  /** A message of the JDK without the names of its classes, which tell nobody anything. */
  public static String withoutClasses(String message) {
    return CLASS.matcher(message).replaceAll("").strip();
  }

  private static Stream<Throwable> causes(@Nullable Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause);
  }
}
