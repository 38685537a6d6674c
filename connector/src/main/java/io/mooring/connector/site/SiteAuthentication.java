package io.mooring.connector.site;

import java.net.URI;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** How the connector signs in to the site, request by request. */
public sealed interface SiteAuthentication permits NoSignIn, KerberosSignIn {

  /**
   * @param account null for no sign-in
   */
  static SiteAuthentication of(@Nullable Account account, SiteAccess access) {
    return account == null ? new NoSignIn() : new KerberosSignIn(account, ServiceNames.of(access));
  }

  /** Makes what one request to this provider needs; a request that is repeated needs it anew. */
  Signature sign(URI provider) throws SiteException;

  /**
   * The site refused this signature: whether another one may fare better. It may when the ticket
   * was an old one; a new one that is refused is an answer.
   */
  boolean renewed(Signature refused) throws SiteException;

  /** What is wrong when the site answers 401. */
  SiteTrouble refusal(HttpResponse<?> answer);

  /** What signs in one request; closed when its answer was looked at. */
  interface Signature extends AutoCloseable {

    /** The {@code Authorization} header; null for none. */
    @Nullable String header();

    /**
     * Demands that whoever answered is the site.
     *
     * @throws SiteException when the answer proves nothing
     */
    void demandProof(HttpResponse<?> answer) throws SiteException;

    @Override
    void close();
  }
}
