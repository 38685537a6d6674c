package io.mooring.persistence;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.mooring.user.WindowsDomain;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** The {@code windows_domain} table. */
@Entity
@Table(name = "windows_domain")
@IdClass(WindowsDomainRow.Key.class)
@SuppressWarnings("NullAway.Init")
class WindowsDomainRow {

  record Key(UUID tenant, String shortName, String dnsName) {}

  @Id UUID tenant;
  @Id String shortName;
  @Id String dnsName;

  /** Adds those that are new. */
  static void add(StatelessSession session, UUID tenant, Collection<WindowsDomain> domains) {
    if (domains.isEmpty()) {
      return;
    }
    var held = all(session, tenant).stream().map(WindowsDomainRow::toDomain).collect(toSet());
    domains.stream()
        .filter(domain -> !held.contains(domain))
        .forEach(domain -> session.insert(of(tenant, domain)));
  }

  private static WindowsDomainRow of(UUID tenant, WindowsDomain domain) {
    var row = new WindowsDomainRow();
    row.tenant = tenant;
    row.shortName = domain.shortName();
    row.dnsName = domain.dnsName();
    return row;
  }

  /** They are few. */
  private static List<WindowsDomainRow> all(StatelessSession session, UUID tenant) {
    return session
        .createSelectionQuery(
            "from WindowsDomainRow where tenant = :tenant order by shortName, dnsName",
            WindowsDomainRow.class)
        .setParameter("tenant", tenant)
        .getResultList();
  }

  /** By its DNS name each domain's short ones; one that two domains have proves nothing. */
  static Map<String, List<String>> shortNames(StatelessSession session, UUID tenant) {
    var all = all(session, tenant);
    var times = all.stream().collect(groupingBy(row -> row.shortName, counting()));
    return all.stream()
        .filter(row -> times.getOrDefault(row.shortName, 0L) == 1)
        .collect(groupingBy(row -> row.dnsName, mapping(row -> row.shortName, toList())));
  }

  private WindowsDomain toDomain() {
    return new WindowsDomain(shortName, dnsName);
  }
}
