package io.mooring.connector.site;

import io.mooring.connector.site.Account.Login;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;

/**
 * Signs in by Kerberos, with a SPNEGO token that goes with each request: nothing is sent that would
 * have to be sent again, and the site proves in its answer that it is the site.
 */
final class KerberosSignIn implements SiteAuthentication {

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
      return login.act(() -> {
        var context = services.context(provider);
        var token = context.initSecContext(new byte[0], 0, 0);
        return new Signed(login, context, Base64.getEncoder().encodeToString(token));
      });
    } catch (GSSException e) {
      throw KerberosFault.of(e, provider.getHost());
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
        context.dispose();
      } catch (GSSException e) {
        throw SiteException.of(SiteTrouble.UNPROVEN, said + ": " + e.getMessage(), e);
      }
    }
  }
}
