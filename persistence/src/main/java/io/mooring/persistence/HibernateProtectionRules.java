package io.mooring.persistence;

import io.mooring.access.TenantId;
import io.mooring.protection.ProtectionRule;
import io.mooring.protection.ProtectionRules;
import io.mooring.protection.RuleId;
import java.util.List;

/** {@link ProtectionRules} in the database. */
final class HibernateProtectionRules implements ProtectionRules {

  private final Sessions sessions;

  HibernateProtectionRules(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<ProtectionRule> kept(TenantId tenant) {
    return sessions.from(session ->
        session
            .createSelectionQuery(
                "from ProtectionRuleRow where tenant = :tenant order by name, id",
                ProtectionRuleRow.class)
            .setParameter("tenant", tenant.value())
            .stream()
            .map(ProtectionRuleRow::toRule)
            .toList());
  }

  /** Of two at once the second breaks the key, runs again and takes the first one's place. */
  @Override
  public void put(TenantId tenant, ProtectionRule rule) {
    sessions.run(session -> {
      var row = ProtectionRuleRow.of(tenant, rule);
      if (session.get(ProtectionRuleRow.class, new TenantKey(row.tenant, row.id)) == null) {
        session.insert(row);
      } else {
        session.update(row);
      }
    });
  }

  @Override
  public boolean remove(TenantId tenant, RuleId id) {
    return sessions.from(session ->
        session
                .createMutationQuery("delete ProtectionRuleRow where tenant = :tenant and id = :id")
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .executeUpdate()
            == 1);
  }
}
