package io.mooring.persistence;

import io.mooring.cloud.EntraUser;
import io.mooring.paging.Wanted;
import io.mooring.user.Account;
import io.mooring.user.User;
import io.mooring.user.UserId;
import io.mooring.wire.Cut;
import io.mooring.wire.PlainText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The {@code known_user} table. */
@Entity
@Table(name = "known_user")
@IdClass(TenantKey.class)
@SuppressWarnings("NullAway.Init")
class KnownUserRow {

  /** In order of name. */
  static final String PLACES = "known_user_place";

  static final ManyRows<KnownUserRow> TABLE =
      new ManyRows<>(
          "known_user",
          2,
          KnownUserRow::new,
          List.of(
              Field.of("tenant", Field.ID, row -> row.tenant, (row, id) -> row.tenant = id),
              Field.of("id", Field.ID, row -> row.id, (row, id) -> row.id = id),
              Field.of("name", Field.TEXT, row -> row.name, (row, text) -> row.name = text),
              Field.of("place", Field.TEXT, row -> row.place, (row, text) -> row.place = text),
              Field.of("in_entra", Field.FLAG, row -> row.inEntra, (row, in) -> row.inEntra = in),
              Field.orNull(
                  "principal_name",
                  Field.TEXT,
                  row -> row.principalName,
                  (row, text) -> row.principalName = text),
              Field.orNull("mail", Field.TEXT, row -> row.mail, (row, text) -> row.mail = text),
              Field.orNull(
                  "department",
                  Field.TEXT,
                  row -> row.department,
                  (row, text) -> row.department = text),
              Field.orNull(
                  "enabled", Field.MAYBE, row -> row.enabled, (row, on) -> row.enabled = on)));

  private static final int LONGEST = 255;

  @Id UUID tenant;
  @Id UUID id;
  String name;
  String place;
  boolean inEntra;
  @Nullable String principalName;
  @Nullable String mail;
  @Nullable String department;
  @Nullable Boolean enabled;

  /** Whom nobody but a device names. */
  static KnownUserRow of(UUID tenant, Account account) {
    var row = new KnownUserRow();
    row.tenant = tenant;
    row.id = UserId.of(account).value();
    row.name = account.text();
    row.place = Wanted.small(account.name());
    return row;
  }

  static KnownUserRow of(UUID tenant, EntraUser user) {
    var row = new KnownUserRow();
    row.tenant = tenant;
    row.id = UserId.of(user.id()).value();
    row.inEntra = true;
    row.principalName = fitting(user.principalName());
    row.mail = fitting(user.mail());
    row.department = fitting(user.department());
    row.enabled = user.enabled();
    row.name =
        Stream.of(fitting(user.displayName()), row.principalName)
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElse("(no name)");
    row.place = Wanted.small(row.name);
    return row;
  }

  private static @Nullable String fitting(@Nullable String text) {
    var line = text == null ? "" : Cut.to(LONGEST, PlainText.line(PlainText.whole(text)));
    return line.isEmpty() ? null : line;
  }

  /** Whether it says the same. */
  boolean says(@Nullable KnownUserRow other) {
    return other != null && values().equals(other.values());
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(name, place, inEntra, principalName, mail, department, enabled);
  }

  User toUser(List<Account> accounts, long devices) {
    var entra = inEntra ? new User.InEntra(principalName, mail, department, enabled) : null;
    return new User(new UserId(id), name, accounts, entra, devices);
  }
}
