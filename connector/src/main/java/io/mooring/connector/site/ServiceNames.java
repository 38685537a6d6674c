package io.mooring.connector.site;

import java.net.URI;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.GSSName;
import org.ietf.jgss.Oid;
import org.jspecify.annotations.Nullable;

/** Which name a provider has in Kerberos, and talks that begin with it. */
record ServiceNames(URI preferred, @Nullable String ofPreferred) {

  private static final String SPNEGO = "1.3.6.1.5.5.2";

  /** RFC 1964: a Kerberos principal's name. */
  private static final String PRINCIPAL = "1.2.840.113554.1.2.2.1";

  static ServiceNames of(SiteAccess access) {
    return new ServiceNames(access.providers().getFirst(), access.servicePrincipal());
  }

  /** A new context, in which both sides prove themselves, and nothing is delegated. */
  GSSContext context(URI provider) throws GSSException {
    var kerberos = GSSManager.getInstance();
    var context =
        kerberos.createContext(
            name(kerberos, provider), new Oid(SPNEGO), null, GSSContext.DEFAULT_LIFETIME);
    context.requestMutualAuth(true);
    context.requestCredDeleg(false);
    return context;
  }

  /** The service that is asked for, and where its name comes from when not from the address. */
  String said(URI provider) {
    return isNamed(provider)
        ? ofPreferred + ", from site.service-principal"
        : "HTTP/" + provider.getHost();
  }

  private boolean isNamed(URI provider) {
    return ofPreferred != null && provider.equals(preferred);
  }

  private GSSName name(GSSManager kerberos, URI provider) throws GSSException {
    return isNamed(provider)
        ? kerberos.createName(ofPreferred, new Oid(PRINCIPAL))
        : kerberos.createName("HTTP@" + provider.getHost(), GSSName.NT_HOSTBASED_SERVICE);
  }
}
