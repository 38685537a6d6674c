package io.mooring.lab.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.mooring.lab.graph.Bearers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/** Takes the directory's own tokens, as long as they live and are for Graph. */
@Component
final class GraphTokens implements Bearers {

  private final JwtDecoder decoder;

  GraphTokens(JWKSource<SecurityContext> keys) {
    this.decoder = NimbusJwtDecoder.withJwkSource(keys).build();
  }

  @Override
  public Optional<Set<String>> granted(String token) {
    try {
      var jwt = decoder.decode(token);
      List<String> audience = jwt.getAudience();
      List<String> roles = jwt.getClaimAsStringList("roles");
      return audience != null && audience.contains(EntraClaims.GRAPH)
          ? Optional.of(roles == null ? Set.of() : Set.copyOf(roles))
          : Optional.empty();
    } catch (JwtException e) {
      return Optional.empty();
    }
  }
}
