package io.mooring.connector.portal;

import io.mooring.connector.net.Fault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The portal did not do what was asked, or nobody knows whether it did. */
public sealed class PortalException extends IOException {

  /** Request timeout and too many requests: the same request may succeed later. */
  private static final int TIMEOUT = 408;

  private static final int TOO_MANY = 429;

  /** What lies before the portal got no answer from it in time. */
  private static final int GATEWAY_TIMEOUT = 504;

  private final int status;
  private final @Nullable PortalTrouble trouble;
  private final String sentence;

  PortalException(int status, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.status = status;
    this.trouble = null;
    this.sentence = sentence;
  }

  /** The portal did not answer, or nobody knows whether it did. */
  public PortalException(PortalTrouble trouble, String detail, @Nullable Throwable cause) {
    super("%s (%s). %s".formatted(trouble.sentence(), detail, trouble.remedy()), cause);
    this.status = 0;
    this.trouble = trouble;
    this.sentence = "%s (%s).".formatted(trouble.sentence(), detail);
  }

  /** No answer came by this way, or only a part of one. */
  public static PortalException unreached(IOException fault, URI portal, PortalTrouble.Way way) {
    var detail = "%s: %s".formatted(portal, reason(fault));
    return new PortalException(PortalTrouble.of(fault, way), detail, fault);
  }

  private static String reason(IOException fault) {
    if (fault.getMessage() == null) {
      return fault instanceof ConnectException ? "no connection" : fault.getClass().getSimpleName();
    }
    return Fault.withoutClasses(fault.getMessage());
  }

  /** What is wrong, without what to do about it. */
  public String sentence() {
    return sentence;
  }

  /** What is wrong on the way; null when the portal itself has answered. */
  public @Nullable PortalTrouble trouble() {
    return trouble;
  }

  /** The HTTP status; 0 when no answer came. */
  public int status() {
    return status;
  }

  /** Whether the portal has decided: the same request would be refused again. */
  public boolean isFinal() {
    return status >= 400 && status < 500 && status != TIMEOUT && status != TOO_MANY && !isSignIn();
  }

  /** Whether the portal did not believe the request's proof. */
  public boolean isSignIn() {
    return status == 401 || status == 403;
  }

  /** Whether the request was on its way and its answer was cut off, as by an idle limit. */
  public boolean isCut() {
    return trouble == PortalTrouble.NO_ANSWER
        ? !Fault.isConnecting(getCause())
        : status == GATEWAY_TIMEOUT;
  }

  /** The portal wants no more of this connector: it stops. */
  public static final class Dismissed extends PortalException {

    private final boolean fenced;

    Dismissed(int status, boolean fenced, String sentence) {
      super(status, sentence, null);
      this.fenced = fenced;
    }

    /** Whether another connector has taken over the site; otherwise this one was revoked. */
    public boolean isFenced() {
      return fenced;
    }
  }
}
