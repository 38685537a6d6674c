package io.mooring.connector.site;

import io.mooring.wire.Cut;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** A question to the site without a usable answer. */
public final class SiteException extends IOException {

  private static final int LONGEST_DETAIL = 300;

  private final SiteTrouble trouble;
  private final int status;

  private SiteException(SiteTrouble trouble, int status, String detail, @Nullable Throwable cause) {
    super(sentence(trouble, detail), cause);
    this.trouble = trouble;
    this.status = status;
  }

  /** The site answered, but with a refusal or a failure; {@code what} was asked for. */
  static SiteException ofStatus(int status, String what, String words) {
    var detail = "HTTP %d for %s".formatted(status, what);
    var said = words.isBlank() ? detail : "%s: \"%s\"".formatted(detail, words);
    return new SiteException(SiteTrouble.ofStatus(status), status, said, null);
  }

  /** An answer came, but contradicts the protocol or itself. */
  public static SiteException nonsense(String detail) {
    return new SiteException(SiteTrouble.NONSENSE, 0, detail, null);
  }

  static SiteException ofFault(IOException fault, String address) {
    return new SiteException(troubleOf(fault), 0, address + ": " + reason(fault), fault);
  }

  public SiteTrouble trouble() {
    return trouble;
  }

  /** The HTTP status; 0 when no answer came. */
  public int status() {
    return status;
  }

  private static SiteTrouble troubleOf(IOException fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
        return SiteTrouble.UNKNOWN_HOST;
      }
      if (cause instanceof SSLException) {
        return SiteTrouble.UNTRUSTED;
      }
    }
    return SiteTrouble.NO_ANSWER;
  }

  private static String reason(IOException fault) {
    if (fault.getMessage() != null) {
      // What follows names classes of the JDK, which tells nobody anything.
      return fault.getMessage().split(": sun\\.", 2)[0];
    }
    return fault instanceof ConnectException ? "no connection" : fault.getClass().getSimpleName();
  }

  private static String sentence(SiteTrouble trouble, String detail) {
    var cut = Cut.to(LONGEST_DETAIL, detail);
    return "%s (%s).".formatted(trouble.sentence(), cut);
  }
}
