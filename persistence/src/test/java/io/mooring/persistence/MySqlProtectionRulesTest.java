package io.mooring.persistence;

import io.mooring.protection.ProtectionRules;
import io.mooring.protection.ProtectionRulesContract;

@OnMySql
class MySqlProtectionRulesTest implements ProtectionRulesContract {

  @Override
  public ProtectionRules rules() {
    return SharedMySql.DATABASE.protectionRules();
  }
}
