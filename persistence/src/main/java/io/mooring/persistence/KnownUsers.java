package io.mooring.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.mooring.device.SearchTerms;
import io.mooring.user.Account;
import io.mooring.user.UserTerms;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** People with their accounts and what finds them, which are written together. */
final class KnownUsers {

  /** A person as kept. */
  record Known(KnownUserRow row, SortedSet<Account> accounts) {

    static Known of(UUID tenant, Account account) {
      var row = KnownUserRow.of(tenant, account);
      return new Known(row, new TreeSet<>(Set.of(account)));
    }

    /** This person without some accounts. */
    Known without(Collection<Account> others) {
      var rest = new TreeSet<>(accounts);
      rest.removeAll(others);
      return new Known(row, rest);
    }

    private Stream<UserTermRow.Key> terms() {
      return SearchTerms.numbered(UserTerms.of(row.name, accounts)).stream()
          .map(term -> UserTermRow.Key.of(row.tenant, row.id, term));
    }
  }

  private KnownUsers() {}

  static Map<UUID, Known> find(StatelessSession session, UUID tenant, Collection<UUID> ids) {
    var sorted = ids.stream().distinct().sorted().toList();
    var accounts =
        UserAccountRow.ofUsers(session, tenant, sorted).stream()
            .collect(groupingBy(row -> row.userId));
    var known = new HashMap<UUID, Known>();
    KnownUserRow.TABLE
        .find(session, List.of(tenant), "id", sorted)
        .forEach(row ->
            known.put(row.id, new Known(row, sorted(accounts.getOrDefault(row.id, List.of())))));
    return known;
  }

  private static SortedSet<Account> sorted(List<UserAccountRow> rows) {
    var accounts = new TreeSet<Account>();
    rows.forEach(row -> accounts.add(row.toAccount()));
    return accounts;
  }

  /** Whoever has one of the accounts stays; for each other account somebody becomes known. */
  static void meet(StatelessSession session, UUID tenant, Set<Account> accounts) {
    var strangers = new TreeSet<>(accounts);
    UserAccountRow.find(session, tenant, accounts)
        .forEach(row -> strangers.remove(row.toAccount()));
    var after = new HashMap<UUID, Known>();
    strangers.stream()
        .map(account -> Known.of(tenant, account))
        .forEach(known -> after.put(known.row.id, known));
    replace(session, Map.of(), after);
  }

  /** Writes what differs. */
  static void replace(StatelessSession session, Map<UUID, Known> before, Map<UUID, Known> after) {
    rows(session, before, after);
    accounts(session, before, after);
    var then = before.values().stream().flatMap(Known::terms).collect(toSet());
    var now = after.values().stream().flatMap(Known::terms).collect(toSet());
    UserTermRow.TABLE.delete(session, terms(then, now));
    UserTermRow.TABLE.insert(session, terms(now, then));
  }

  private static void rows(
      StatelessSession session, Map<UUID, Known> before, Map<UUID, Known> after) {
    var table = KnownUserRow.TABLE;
    table.delete(session, rows(before, id -> !after.containsKey(id)));
    table.insert(session, rows(after, id -> !before.containsKey(id)));
    var held = new HashMap<UUID, KnownUserRow>();
    before.forEach((id, known) -> held.put(id, known.row));
    table.put(
        session,
        rows(after, before::containsKey).stream()
            .filter(row -> !row.says(held.get(row.id)))
            .toList());
  }

  private static List<KnownUserRow> rows(Map<UUID, Known> known, Predicate<UUID> which) {
    return new TreeMap<>(known)
        .values().stream().map(Known::row).filter(row -> which.test(row.id)).toList();
  }

  private static void accounts(
      StatelessSession session, Map<UUID, Known> before, Map<UUID, Known> after) {
    var then = owners(before);
    var now = owners(after);
    var tenant = Stream.of(before, after).flatMap(all -> all.values().stream()).findFirst();
    if (tenant.isEmpty()) {
      return;
    }
    var of = tenant.get().row.tenant;
    UserAccountRow.TABLE.delete(
        session,
        then.entrySet().stream()
            .filter(entry -> !now.containsKey(entry.getKey()))
            .map(entry -> UserAccountRow.of(of, entry.getKey(), entry.getValue()))
            .toList());
    UserAccountRow.TABLE.put(
        session,
        now.entrySet().stream()
            .filter(entry -> !entry.getValue().equals(then.get(entry.getKey())))
            .map(entry -> UserAccountRow.of(of, entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Map<Account, UUID> owners(Map<UUID, Known> known) {
    var owners = new TreeMap<Account, UUID>();
    known.values().forEach(one -> one.accounts.forEach(account -> owners.put(account, one.row.id)));
    return owners;
  }

  private static List<UserTermRow> terms(Set<UserTermRow.Key> these, Set<UserTermRow.Key> others) {
    var rest = new HashSet<>(these);
    rest.removeAll(others);
    return rest.stream()
        .sorted(Comparator.comparing(UserTermRow.Key::term))
        .map(UserTermRow.Key::row)
        .toList();
  }
}
