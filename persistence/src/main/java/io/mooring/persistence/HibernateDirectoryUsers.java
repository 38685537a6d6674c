package io.mooring.persistence;

import static java.util.stream.Collectors.toSet;

import io.mooring.access.TenantId;
import io.mooring.cloud.EntraUser;
import io.mooring.persistence.KnownUsers.Known;
import io.mooring.user.Account;
import io.mooring.user.DirectoryUsers;
import io.mooring.user.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.hibernate.StatelessSession;

/** {@link DirectoryUsers} in the database. */
final class HibernateDirectoryUsers implements DirectoryUsers {

  private static final int AT_ONCE = 500;

  private final Sessions sessions;

  HibernateDirectoryUsers(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Set<UserId> ids(TenantId tenant) {
    return sessions.from(session ->
        session
            .createSelectionQuery(
                "select id from KnownUserRow where tenant = :tenant and inEntra = true", UUID.class)
            .setParameter("tenant", tenant.value())
            .stream()
            .map(UserId::new)
            .collect(toSet()));
  }

  @Override
  public void put(TenantId tenant, Collection<EntraUser> users) {
    users.stream()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(some -> sessions.run(session -> put(session, tenant.value(), some)));
  }

  private static void put(StatelessSession session, UUID tenant, List<EntraUser> users) {
    var shortNames = WindowsDomainRow.shortNames(session, tenant);
    var proved = new HashMap<UUID, Known>();
    for (var user : users) {
      var row = KnownUserRow.of(tenant, user);
      proved.put(row.id, new Known(row, accounts(user, shortNames)));
    }
    var before = new HashMap<>(KnownUsers.find(session, tenant, proved.keySet()));
    before.putAll(KnownUsers.find(session, tenant, displaced(session, tenant, proved)));
    var after = new HashMap<UUID, Known>();
    before.forEach((id, known) -> {
      if (!proved.containsKey(id)) {
        bereft(known, taken(proved), after);
      }
    });
    after.putAll(proved);
    released(session, tenant, before, taken(proved), after);
    KnownUsers.replace(session, before, after);
  }

  /** The principal name, and the account in each domain that is proved to be the user's. */
  private static SortedSet<Account> accounts(EntraUser user, Map<String, List<String>> shortNames) {
    var accounts = new TreeSet<Account>();
    var name = user.principalName();
    if (name != null) {
      Account.parse(name, "").ifPresent(accounts::add);
    }
    var login = user.domainAccount();
    var domain = user.domain();
    if (login != null && domain != null) {
      shortNames
          .getOrDefault(domain.toLowerCase(Locale.ROOT), List.of())
          .forEach(
              shortName -> Account.parse(shortName + "\\" + login, "").ifPresent(accounts::add));
    }
    return accounts;
  }

  private static Set<Account> taken(Map<UUID, Known> proved) {
    return proved.values().stream().flatMap(known -> known.accounts().stream()).collect(toSet());
  }

  /** Those who had one of these accounts before. */
  private static Set<UUID> displaced(
      StatelessSession session, UUID tenant, Map<UUID, Known> proved) {
    return UserAccountRow.find(session, tenant, taken(proved)).stream()
        .map(row -> row.userId)
        .filter(id -> !proved.containsKey(id))
        .collect(toSet());
  }

  /** Nobody is left of whom only the account was known. */
  private static void bereft(Known known, Set<Account> taken, Map<UUID, Known> after) {
    var rest = known.without(taken);
    if (rest.row().inEntra || !rest.accounts().isEmpty()) {
      after.put(rest.row().id, rest);
    }
  }

  /** An account that is a user's no longer stands for itself, where a device names it. */
  private static void released(
      StatelessSession session,
      UUID tenant,
      Map<UUID, Known> before,
      Set<Account> taken,
      Map<UUID, Known> after) {
    var kept = after.values().stream().flatMap(known -> known.accounts().stream()).collect(toSet());
    before.values().stream()
        .flatMap(known -> known.accounts().stream())
        .filter(account -> !kept.contains(account) && !taken.contains(account))
        .filter(account -> isNamed(session, tenant, account))
        .map(account -> Known.of(tenant, account))
        .forEach(known -> after.put(known.row().id, known));
  }

  private static boolean isNamed(StatelessSession session, UUID tenant, Account account) {
    return !session
        .createSelectionQuery(
            "select device from DeviceAccountRow where tenant = :tenant and account = :account",
            UUID.class)
        .setParameter("tenant", tenant)
        .setParameter("account", account.text())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public void forget(TenantId tenant, Collection<UserId> ids) {
    ids.stream()
        .map(UserId::value)
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(some -> sessions.run(session -> forget(session, tenant.value(), some)));
  }

  private static void forget(StatelessSession session, UUID tenant, List<UUID> ids) {
    var before = KnownUsers.find(session, tenant, ids);
    var after = new HashMap<UUID, Known>();
    released(session, tenant, before, Set.of(), after);
    KnownUsers.replace(session, before, after);
  }
}
