package io.mooring.token;

import io.mooring.InMemoryMooring;

class InMemoryApiTokensTest implements ApiTokensContract {

  private final InMemoryMooring mooring = new InMemoryMooring();

  @Override
  public ApiTokens tokens() {
    return mooring.apiTokens;
  }
}
