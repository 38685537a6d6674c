package io.mooring.connector.site;

import io.mooring.connector.net.TrustFile;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a site is reached.
 *
 * @param providers the SMS Providers' addresses without a path, the preferred one first; the others
 *     are asked when it does not answer
 * @param trust certificates to believe instead of the machine's usual roots
 * @param servicePrincipal the service's name in Kerberos, such as {@code
 *     HTTP/cm01.contoso.com@CORP}, where it does not follow from the address; null where it does.
 *     Of the preferred provider alone
 */
public record SiteAccess(
    List<URI> providers,
    @Nullable TrustFile trust,
    SiteSignIn signIn,
    @Nullable String servicePrincipal) {

  public SiteAccess {
    providers = List.copyOf(providers);
    if (providers.isEmpty()) {
      throw new IllegalArgumentException("A site has at least one SMS Provider");
    }
  }

  public URI preferred() {
    return providers.getFirst();
  }

  /** The same without fallbacks. */
  public SiteAccess only(URI provider) {
    var named = provider.equals(preferred()) ? servicePrincipal : null;
    return new SiteAccess(List.of(provider), trust, signIn, named);
  }
}
