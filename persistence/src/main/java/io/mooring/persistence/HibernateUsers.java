package io.mooring.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.mooring.access.Scope;
import io.mooring.device.DeviceSummary;
import io.mooring.paging.Paged;
import io.mooring.paging.Place;
import io.mooring.paging.Wanted;
import io.mooring.user.Account;
import io.mooring.user.User;
import io.mooring.user.UserId;
import io.mooring.user.Users;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** {@link Users} in the database. */
final class HibernateUsers implements Users {

  /** Who is found by a term. */
  private static final String FOUND =
      "select t.term, u from UserTermRow t join KnownUserRow u on u.tenant = t.tenant"
          + " and u.id = t.userId where t.tenant = :tenant and t.term >= :from and t.term < :to"
          + " and t.shared < :length and ";

  private static final String DEVICES =
      " from UserAccountRow a join DeviceAccountRow n on n.tenant = a.tenant"
          + " and n.account = a.account";

  private final Sessions sessions;
  private final int few;

  /**
   * @param few see {@link DevicesHaving}
   */
  HibernateUsers(Sessions sessions, int few) {
    this.sessions = sessions;
    this.few = few;
  }

  @Override
  public Paged<User> page(Scope scope, Wanted wanted) {
    return sessions.from(session -> {
      var found =
          wanted.search().isEmpty() ? all(session, scope, wanted) : matches(session, scope, wanted);
      var page = Paged.of(found, wanted.limit(), Placed::place);
      var rows = page.items().stream().map(Placed::row).toList();
      return new Paged<>(users(session, scope, rows), page.next());
    });
  }

  private record Placed(KnownUserRow row, String order) {

    Place place() {
      return new Place(order, row.id.toString());
    }
  }

  private static List<Placed> all(StatelessSession session, Scope scope, Wanted wanted) {
    var values = values(scope);
    var text = new StringBuilder("from KnownUserRow u where u.tenant = :tenant and ");
    text.append(isThere(scope));
    var after = wanted.after();
    if (after != null) {
      values.put("place", after.order());
      values.put("id", UUID.fromString(after.id()));
      text.append(" and u.place >= :place and (u.place > :place or u.id > :id)");
    }
    text.append(" order by u.tenant, u.place, u.id");
    var query = query(session, text.toString(), KnownUserRow.class, values);
    return Hint.index(query, KnownUserRow.PLACES).setMaxResults(wanted.limit() + 1).stream()
        .map(row -> new Placed(row, row.place))
        .toList();
  }

  private static List<Placed> matches(StatelessSession session, Scope scope, Wanted wanted) {
    var word = wanted.search();
    var values = values(scope);
    values.put("from", word);
    values.put("to", Lead.afterAllOf(word));
    values.put("length", word.length());
    var text = new StringBuilder(FOUND).append(isThere(scope));
    var after = wanted.after();
    if (after != null) {
      values.put("from", after.order());
      values.put("id", UUID.fromString(after.id()));
      text.append(" and (t.term > :from or t.userId > :id)");
    }
    text.append(" order by t.tenant, t.term, t.userId");
    return query(session, text.toString(), Object[].class, values)
        .setMaxResults(wanted.limit() + 1)
        .stream()
        .map(row -> new Placed((KnownUserRow) row[1], (String) row[0]))
        .toList();
  }

  private static Map<String, Object> values(Scope scope) {
    var values = new HashMap<String, Object>();
    values.put("tenant", scope.tenant().value());
    values.put("sites", scope.sites());
    return values;
  }

  private static <T> SelectionQuery<T> query(
      StatelessSession session, String text, Class<T> type, Map<String, Object> values) {
    return DevicesHaving.bound(session.createSelectionQuery(text, type), text, values);
  }

  /** Who reads a part of the estate knows whom its devices name. */
  private static String isThere(Scope scope) {
    var isNamed =
        "exists (select 1"
            + DEVICES
            + within(scope)
            + " where a.tenant = u.tenant and a.userId = u.id)";
    return scope.wholeTenant() ? "(u.inEntra = true or " + isNamed + ")" : isNamed;
  }

  private static String within(Scope scope) {
    return scope.wholeTenant()
        ? ""
        : " join DeviceRow d on d.tenant = n.tenant and d.id = n.device and d.mainSite in (:sites)";
  }

  private static List<User> users(StatelessSession session, Scope scope, List<KnownUserRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var ids = rows.stream().map(row -> row.id).toList();
    var accounts =
        UserAccountRow.ofUsers(session, scope.tenant().value(), ids).stream()
            .collect(groupingBy(row -> row.userId));
    return rows.stream()
        .map(row -> user(session, scope, row, accounts.getOrDefault(row.id, List.of())))
        .toList();
  }

  private static User user(
      StatelessSession session, Scope scope, KnownUserRow row, List<UserAccountRow> accounts) {
    return row.toUser(
        accounts.stream().map(UserAccountRow::toAccount).sorted().toList(),
        devices(session, scope, accounts));
  }

  /** A statement of one range of the index for each account: a list of them is none to H2. */
  private static long devices(StatelessSession session, Scope scope, List<UserAccountRow> rows) {
    var within =
        scope.wholeTenant()
            ? ""
            : " join device d on d.tenant = n.tenant and d.id = n.device and d.main_site in ("
                + String.join(", ", Collections.nCopies(scope.sites().size(), "?"))
                + ")";
    var one =
        "select n.device from device_account n" + within + " where n.tenant = ? and n.account = ?";
    var text =
        rows.stream()
            .map(_ -> one)
            .collect(joining(" union ", "select count(*) as devices from (", ") of_user"));
    var values =
        rows.stream()
            .flatMap(
                row -> Stream.concat(scope.sites().stream(), Stream.of(row.tenant, row.account)))
            .toArray();
    return rows.isEmpty()
        ? 0
        : session.doReturningWork(connection ->
            Sql.read(connection, row -> row.getLong("devices"), text, values).getFirst());
  }

  @Override
  public Optional<User> find(Scope scope, UserId id) {
    return sessions.from(session -> {
      var values = values(scope);
      values.put("id", id.value());
      var text =
          "from KnownUserRow u where u.tenant = :tenant and u.id = :id and " + isThere(scope);
      var rows = query(session, text, KnownUserRow.class, values).getResultList();
      return users(session, scope, rows).stream().findFirst();
    });
  }

  @Override
  public Map<Account, UserId> owners(Scope scope, Collection<Account> accounts) {
    return sessions.from(session ->
        UserAccountRow.find(session, scope.tenant().value(), accounts).stream()
            .collect(toMap(UserAccountRow::toAccount, row -> new UserId(row.userId))));
  }

  @Override
  public Paged<DeviceSummary> devices(Scope scope, UserId id, Wanted wanted, Instant now) {
    return sessions.from(session -> {
      var accounts =
          UserAccountRow.ofUsers(session, scope.tenant().value(), List.of(id.value())).stream()
              .map(row -> row.account)
              .toList();
      var having = new ArrayList<String>();
      var values = new HashMap<String, Object>();
      for (var account : accounts) {
        var name = "account" + having.size();
        values.put(name, account);
        having.add("DeviceAccountRow s where s.tenant = :tenant and s.account = :" + name);
      }
      return new DevicesHaving(session, scope, having, values, few).page(wanted, now);
    });
  }
}
