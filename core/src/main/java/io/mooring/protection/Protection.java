package io.mooring.protection;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.access.TenantId;
import io.mooring.audit.AuditLog;
import io.mooring.device.Device;
import io.mooring.device.SourceRecord;
import io.mooring.site.CollectionId;
import io.mooring.transaction.Transactions;
import io.mooring.wire.Column;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Says which rules protect a device, and lets administrators keep the rules. */
public final class Protection {

  private static final int MOST_RULES = 100;

  private final ProtectionRules rules;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  public Protection(ProtectionRules rules, AuditLog audit, Transactions transactions, Clock clock) {
    this.rules = rules;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The names of the rules that protect the device; none when nothing does. */
  public List<String> of(TenantId tenant, Device device) {
    return guard(tenant).of(device);
  }

  /** The rules as they are now, to be asked about many devices. */
  public Guard guard(TenantId tenant) {
    return new Guard(all(tenant).stream().filter(ProtectionRule::on).toList(), clock.instant());
  }

  /** The rules that are switched on at a moment. */
  public record Guard(List<ProtectionRule> rules, Instant now) {

    /** As {@link Protection#of}. */
    public List<String> of(Device device) {
      return rules.stream().flatMap(rule -> reason(rule, device, now).stream()).toList();
    }
  }

  private static Optional<String> reason(ProtectionRule rule, Device device, Instant now) {
    return switch (rule.guarded()) {
      case Guarded.ByFilter(var filter) ->
          Optional.of(rule.name()).filter(_ -> filter.names(device, now));
      case Guarded.ByCollection(var collection) -> {
        var records = device.records().stream().filter(record -> !record.gone()).toList();
        if (records.stream().anyMatch(record -> says(record, collection.value()))) {
          yield Optional.of(rule.name());
        }
        // Until the site has told the members nobody knows, and care is cheap.
        yield records.stream().allMatch(record -> says(record, "-" + collection.value()))
            ? Optional.empty()
            : Optional.of(rule.name() + ", whose members are not known yet");
      }
    };
  }

  private static boolean says(SourceRecord record, String id) {
    return record.text(Column.COLLECTIONS).stream()
        .flatMap(String::lines)
        .anyMatch(id::equalsIgnoreCase);
  }

  /** The collections whose members sites have to tell. */
  public List<CollectionId> collections(TenantId tenant) {
    return rules.kept(tenant).stream()
        .filter(ProtectionRule::on)
        .flatMap(rule ->
            rule.guarded() instanceof Guarded.ByCollection(var collection)
                ? Stream.of(collection)
                : Stream.empty())
        .distinct()
        .toList();
  }

  /** Every rule, switched off ones included, in order of name. */
  public List<ProtectionRule> list(Person person) {
    person.require(Permission.READ_DEVICES);
    return all(person.tenant());
  }

  private List<ProtectionRule> all(TenantId tenant) {
    var byId = new TreeMap<String, ProtectionRule>();
    ProtectionRule.STANDARD.forEach(rule -> byId.put(rule.id().toString(), rule));
    rules.kept(tenant).forEach(rule -> byId.put(rule.id().toString(), rule));
    return byId.values().stream().sorted(Comparator.comparing(ProtectionRule::name)).toList();
  }

  /**
   * Makes a rule.
   *
   * @throws IllegalArgumentException with a sentence when the name is none, or there are too many
   */
  public ProtectionRule add(Person person, String name, Guarded guarded) {
    person.require(Permission.MANAGE_PROTECTION);
    var rule = new ProtectionRule(RuleId.random(), name, guarded, clock.instant(), true);
    return transactions.inOne(() -> {
      if (rules.kept(person.tenant()).size() >= MOST_RULES) {
        throw new IllegalArgumentException("There are " + MOST_RULES + " rules: remove one first.");
      }
      rules.put(person.tenant(), rule);
      done(person, "protection.add", rule, "Protects");
      return rule;
    });
  }

  /** Switches a rule on or off; false when there is none. */
  public boolean turn(Person person, RuleId id, boolean on) {
    person.require(Permission.MANAGE_PROTECTION);
    return transactions.inOne(() -> {
      var known = find(person, id);
      known.ifPresent(rule -> {
        rules.put(person.tenant(), rule.switched(on, clock.instant()));
        done(person, "protection.turn", rule, on ? "Switched on" : "Switched off");
      });
      return known.isPresent();
    });
  }

  /** Takes a rule away; false when there is none, or when it is a standard one. */
  public boolean remove(Person person, RuleId id) {
    person.require(Permission.MANAGE_PROTECTION);
    return transactions.inOne(() -> {
      var known = find(person, id).filter(rule -> !rule.isStandard());
      known.ifPresent(rule -> {
        rules.remove(person.tenant(), id);
        done(person, "protection.remove", rule, "No longer protects");
      });
      return known.isPresent();
    });
  }

  private Optional<ProtectionRule> find(Person person, RuleId id) {
    return all(person.tenant()).stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  private void done(Person person, String verb, ProtectionRule rule, String what) {
    var detail = what + " " + rule.name() + " (" + rule.guarded().text() + ")";
    audit.done(person, verb, rule.id().toString(), detail);
  }
}
