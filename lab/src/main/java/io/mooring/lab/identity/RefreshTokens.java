package io.mooring.lab.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Refresh tokens for those alone who were granted {@code offline_access}, as Entra ID has it. */
final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

  private static final String OFFLINE_ACCESS = "offline_access";

  private final OAuth2RefreshTokenGenerator generator = new OAuth2RefreshTokenGenerator();

  @Override
  public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
    return context.getAuthorizedScopes().contains(OFFLINE_ACCESS)
        ? generator.generate(context)
        : null;
  }
}
