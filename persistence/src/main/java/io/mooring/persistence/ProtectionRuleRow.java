package io.mooring.persistence;

import io.mooring.access.TenantId;
import io.mooring.device.FilterText;
import io.mooring.protection.Guarded;
import io.mooring.protection.ProtectionRule;
import io.mooring.protection.RuleId;
import io.mooring.site.CollectionId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The {@code protection_rule} table. */
@Entity
@Table(name = "protection_rule")
@IdClass(TenantKey.class)
@SuppressWarnings("NullAway.Init")
class ProtectionRuleRow {

  /** How {@link #text} is to be read. */
  enum Kind {
    FILTER,
    COLLECTION
  }

  @Id UUID tenant;
  @Id UUID id;
  String name;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Kind kind;

  String text;
  Instant since;
  boolean switchedOn;

  static ProtectionRuleRow of(TenantId tenant, ProtectionRule rule) {
    var row = new ProtectionRuleRow();
    row.tenant = tenant.value();
    row.id = rule.id().value();
    row.name = rule.name();
    row.kind =
        switch (rule.guarded()) {
          case Guarded.ByFilter _ -> Kind.FILTER;
          case Guarded.ByCollection _ -> Kind.COLLECTION;
        };
    row.text = rule.guarded().text();
    row.since = Fitting.micros(rule.since());
    row.switchedOn = rule.on();
    return row;
  }

  ProtectionRule toRule() {
    var guarded =
        switch (kind) {
          case FILTER -> new Guarded.ByFilter(FilterText.parse(text));
          case COLLECTION -> new Guarded.ByCollection(new CollectionId(text));
        };
    return new ProtectionRule(new RuleId(id), Visible.orSaid(name), guarded, since, switchedOn);
  }
}
