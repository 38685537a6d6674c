package io.mooring.persistence;

import io.mooring.token.ApiTokens;
import io.mooring.token.ApiTokensContract;

class H2ApiTokensTest implements ApiTokensContract {

  @Override
  public ApiTokens tokens() {
    return SharedH2.DATABASE.apiTokens();
  }
}
