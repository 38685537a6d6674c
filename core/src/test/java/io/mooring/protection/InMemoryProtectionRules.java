package io.mooring.protection;

import io.mooring.access.TenantId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link ProtectionRules} in memory. */
public final class InMemoryProtectionRules implements ProtectionRules {

  private final Map<TenantId, Map<RuleId, ProtectionRule>> rules = new HashMap<>();

  @Override
  public synchronized List<ProtectionRule> kept(TenantId tenant) {
    return rules.getOrDefault(tenant, Map.of()).values().stream()
        .sorted(Comparator.comparing(ProtectionRule::name))
        .toList();
  }

  @Override
  public synchronized void put(TenantId tenant, ProtectionRule rule) {
    rules.computeIfAbsent(tenant, _ -> new HashMap<>()).put(rule.id(), rule);
  }

  @Override
  public synchronized boolean remove(TenantId tenant, RuleId id) {
    return rules.getOrDefault(tenant, Map.of()).remove(id) != null;
  }
}
