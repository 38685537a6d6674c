package io.mooring.protection;

import io.mooring.access.TenantId;
import java.util.List;

/** The protection rules that a tenant has made or changed. */
public interface ProtectionRules {

  /** In order of name; standard rules only where they were switched. */
  List<ProtectionRule> kept(TenantId tenant);

  /** Adds the rule, or takes the place of the one with its id. */
  void put(TenantId tenant, ProtectionRule rule);

  /** False when there is none. */
  boolean remove(TenantId tenant, RuleId id);
}
