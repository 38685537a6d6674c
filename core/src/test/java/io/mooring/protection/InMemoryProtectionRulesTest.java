package io.mooring.protection;

class InMemoryProtectionRulesTest implements ProtectionRulesContract {

  private final InMemoryProtectionRules rules = new InMemoryProtectionRules();

  @Override
  public ProtectionRules rules() {
    return rules;
  }
}
