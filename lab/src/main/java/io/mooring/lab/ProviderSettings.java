package io.mooring.lab;

import io.mooring.lab.adminservice.SiteSettings;
import io.mooring.lab.signin.ServiceKey;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How the site's SMS Providers are reached: who has to sign in, and whether there are two. */
@ConfigurationProperties("lab")
public record ProviderSettings(
    @Nullable Path siteKeytab, @Nullable String sitePrincipal, @Nullable Integer secondProvider) {

  SiteSettings into(SiteSettings settings) {
    var signing = siteKeytab == null ? settings : settings.withSignIn(key(siteKeytab));
    return secondProvider == null ? signing : signing.withSecondProvider(secondProvider);
  }

  private ServiceKey key(Path keytab) {
    if (sitePrincipal == null) {
      throw new IllegalArgumentException("lab.site-keytab needs lab.site-principal");
    }
    return new ServiceKey(keytab, sitePrincipal);
  }
}
