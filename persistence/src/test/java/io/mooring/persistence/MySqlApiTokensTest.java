package io.mooring.persistence;

import io.mooring.token.ApiTokens;
import io.mooring.token.ApiTokensContract;

@OnMySql
class MySqlApiTokensTest implements ApiTokensContract {

  @Override
  public ApiTokens tokens() {
    return SharedMySql.DATABASE.apiTokens();
  }
}
