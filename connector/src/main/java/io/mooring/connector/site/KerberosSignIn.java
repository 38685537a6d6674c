package io.mooring.connector.site;

import io.mooring.connector.site.Account.Login;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs in by Kerberos, with a SPNEGO token that goes with each request: nothing is sent that would
 * have to be sent again, and the site proves in its answer that it is the site.
 */
final class KerberosSignIn implements SiteAuthentication {

  private static final Logger LOG = LoggerFactory.getLogger(KerberosSignIn.class);

  private final Account account;
  private final ServiceNames services;

  KerberosSignIn(Account account, ServiceNames services) {
    this.account = account;
    this.services = services;
  }

  @Override
  public Signature sign(URI provider) throws SiteException {
    var login = account.login();
    try {
      return sign(login, provider);
    } catch (SiteException e) {
      var newer = account.newerThan(login);
      if (newer.equals(login)) {
        throw e;
      }
      return sign(newer, provider);
    }
  }

  private Signed sign(Login login, URI provider) throws SiteException {
    try {
      return login.act(() -> begun(login, services.context(provider)));
    } catch (GSSException e) {
      throw KerberosFault.of(e, services.said(provider));
    }
  }

  private static Signed begun(Login login, GSSContext context) throws GSSException {
    try {
      var token = context.initSecContext(new byte[0], 0, 0);
      return new Signed(login, context, Base64.getEncoder().encodeToString(token));
    } catch (GSSException e) {
      end(context);
      throw e;
    }
  }

  /** What it holds of keys goes; what can't be ended is ended by itself in time. */
  private static void end(GSSContext context) {
    try {
      context.dispose();
    } catch (GSSException e) {
      LOG.debug("A talk with Kerberos could not be ended: {}", e.toString());
    }
  }

  @Override
  public boolean renewed(Signature refused) throws SiteException {
    return refused instanceof Signed signed
        && !account.newerThan(signed.login()).equals(signed.login());
  }

  @Override
  public SiteTrouble refusal(HttpResponse<?> answer) {
    var offered = Offered.by(answer);
    if (offered.negotiate()) {
      return SiteTrouble.SIGN_IN_REFUSED;
    }
    return offered.ntlm() ? SiteTrouble.NTLM_ONLY : SiteTrouble.NO_WINDOWS_SIGN_IN;
  }

  private record Signed(Login login, GSSContext context, String token) implements Signature {

    @Override
    public String header() {
      return "Negotiate " + token;
    }

    @Override
    public void demandProof(HttpResponse<?> answer) throws SiteException {
      var proof = Offered.by(answer).token();
      var said = "HTTP %d from %s".formatted(answer.statusCode(), answer.uri().getHost());
      if (proof.isEmpty()) {
        throw SiteException.of(SiteTrouble.UNPROVEN, said + " without a token");
      }
      try {
        context.initSecContext(proof.get(), 0, proof.get().length);
        if (!context.isEstablished() || !context.getMutualAuthState()) {
          throw SiteException.of(SiteTrouble.UNPROVEN, said + " with half a token");
        }
      } catch (GSSException e) {
        throw SiteException.of(SiteTrouble.UNPROVEN, said + ": " + e.getMessage(), e);
      }
    }

    @Override
    public void close() {
      end(context);
    }
  }
}
