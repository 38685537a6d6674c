package io.mooring.persistence;

import io.mooring.protection.ProtectionRules;
import io.mooring.protection.ProtectionRulesContract;

class H2ProtectionRulesTest implements ProtectionRulesContract {

  @Override
  public ProtectionRules rules() {
    return SharedH2.DATABASE.protectionRules();
  }
}
