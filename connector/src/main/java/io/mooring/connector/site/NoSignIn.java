package io.mooring.connector.site;

import java.net.URI;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** No sign-in, for a site that asks for none. */
public record NoSignIn() implements SiteAuthentication {

  @Override
  public Signature sign(URI provider) {
    return new Nothing();
  }

  @Override
  public boolean renewed(Signature refused) {
    return false;
  }

  @Override
  public SiteTrouble refusal(HttpResponse<?> answer) {
    var offered = Offered.by(answer);
    return offered.negotiate() || offered.ntlm()
        ? SiteTrouble.SIGN_IN_MISSING
        : SiteTrouble.SIGN_IN_REFUSED;
  }

  private record Nothing() implements Signature {

    @Override
    public @Nullable String header() {
      return null;
    }

    @Override
    public void demandProof(HttpResponse<?> answer) {
      // The certificate is the only proof that there is.
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
