package io.mooring.connector.site;

import io.mooring.connector.net.Fault;
import io.mooring.wire.Cut;
import io.mooring.wire.PlainText;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question to the site without a usable answer. */
public final class SiteException extends IOException {

  private static final int LONGEST_DETAIL = 300;

  /** Without a ticket no request leaves. */
  private static final Set<SiteTrouble> WITHOUT_TICKET =
      EnumSet.range(SiteTrouble.KEYTAB, SiteTrouble.KERBEROS);

  private final SiteTrouble trouble;
  private final int status;
  private final boolean nothingSent;
  private final @Nullable Duration retryAfter;
  private @Nullable URI provider;

  private SiteException(
      SiteTrouble trouble,
      String detail,
      @Nullable Throwable cause,
      int status,
      @Nullable Duration retryAfter) {
    super(
        "%s (%s).".formatted(trouble.sentence(), Cut.to(LONGEST_DETAIL, PlainText.line(detail))),
        cause);
    this.trouble = trouble;
    this.status = status;
    this.retryAfter = retryAfter;
    this.nothingSent = WITHOUT_TICKET.contains(trouble) || Unreached.isSure(cause);
  }

  private SiteException(SiteException same, boolean nothingSent, @Nullable Duration retryAfter) {
    super(same.getMessage(), same);
    this.trouble = same.trouble;
    this.status = same.status;
    this.retryAfter = retryAfter;
    this.nothingSent = nothingSent;
    this.provider = same.provider;
  }

  static SiteException of(SiteTrouble trouble, String detail) {
    return new SiteException(trouble, detail, null, 0, null);
  }

  static SiteException of(SiteTrouble trouble, String detail, Throwable cause) {
    return new SiteException(trouble, detail, cause, 0, null);
  }

  /** The site answered, but with a refusal or a failure. */
  static SiteException ofAnswer(
      SiteTrouble trouble, String detail, int status, @Nullable Duration retryAfter) {
    return new SiteException(trouble, detail, null, status, retryAfter);
  }

  /** An answer came, but contradicts the protocol or itself. */
  public static SiteException nonsense(String detail) {
    return of(SiteTrouble.NONSENSE, detail);
  }

  /** No connection was made. */
  public static SiteException unreached(IOException fault, URI provider) {
    return ofFault(fault, provider.getAuthority());
  }

  static SiteException ofFault(IOException fault, String address) {
    return of(Unreached.trouble(fault), address + ": " + reason(fault), fault);
  }

  /** The same, of a question that only went before a call: the call was not made. */
  SiteException beforeCall() {
    return new SiteException(this, true, retryAfter);
  }

  /** The same, with the longer rest of the two. */
  SiteException restingAlsoAs(SiteException other) {
    return other.retryAfter != null
            && (retryAfter == null || retryAfter.compareTo(other.retryAfter) < 0)
        ? new SiteException(this, nothingSent, other.retryAfter)
        : this;
  }

  public SiteTrouble trouble() {
    return trouble;
  }

  /** Which SMS Provider it was; null where only one can be meant. */
  public @Nullable URI provider() {
    return provider;
  }

  SiteException at(URI address) {
    provider = address;
    return this;
  }

  /** The HTTP status; 0 when no answer came. */
  public int status() {
    return status;
  }

  /** The site can't have heard of the question: no connection to it was made, or none signed in. */
  public boolean isNothingSent() {
    return nothingSent;
  }

  /** How long the site wants to be left alone; null when it does not say. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  private static String reason(IOException fault) {
    if (String.valueOf(fault.getMessage()).contains("received no bytes")) {
      return "the connection was closed without an answer";
    }
    if (fault.getMessage() != null) {
      return Fault.withoutClasses(fault.getMessage());
    }
    return fault instanceof ConnectException ? "no connection" : fault.getClass().getSimpleName();
  }
}
