package io.mooring.persistence;

import io.mooring.user.Account;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** The {@code user_account} table: whose an account is. */
@Entity
@Table(name = "user_account")
@IdClass(UserAccountRow.Key.class)
@SuppressWarnings("NullAway.Init")
class UserAccountRow {

  static final ManyRows<UserAccountRow> TABLE =
      new ManyRows<>(
          "user_account",
          2,
          UserAccountRow::new,
          List.of(
              Field.of("tenant", Field.ID, row -> row.tenant, (row, id) -> row.tenant = id),
              Field.of(
                  "account", Field.TEXT, row -> row.account, (row, text) -> row.account = text),
              Field.of("user_id", Field.ID, row -> row.userId, (row, id) -> row.userId = id)));

  record Key(UUID tenant, String account) {}

  @Id UUID tenant;
  @Id String account;
  UUID userId;

  static UserAccountRow of(UUID tenant, Account account, UUID user) {
    var row = new UserAccountRow();
    row.tenant = tenant;
    row.account = account.text();
    row.userId = user;
    return row;
  }

  static List<UserAccountRow> find(
      StatelessSession session, UUID tenant, Collection<Account> accounts) {
    var texts = accounts.stream().map(Account::text).sorted().toList();
    return TABLE.find(session, List.of(tenant), "account", texts);
  }

  static List<UserAccountRow> ofUsers(
      StatelessSession session, UUID tenant, Collection<UUID> users) {
    var keys = users.stream().map(user -> List.of(tenant, user)).toList();
    return TABLE.find(session, List.of("tenant", "user_id"), keys);
  }

  Account toAccount() {
    return new Account(account);
  }
}
