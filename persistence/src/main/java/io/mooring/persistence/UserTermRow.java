package io.mooring.persistence;

import io.mooring.device.SearchTerms;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** The {@code user_term} table: what finds a person, as {@link DeviceTermRow} finds devices. */
@Entity
@Table(name = "user_term")
@IdClass(UserTermRow.Key.class)
@SuppressWarnings("NullAway.Init")
class UserTermRow {

  static final ManyRows<UserTermRow> TABLE =
      new ManyRows<>(
          "user_term",
          4,
          UserTermRow::new,
          List.of(
              Field.written("tenant", Field.ID, row -> row.tenant),
              Field.written("term", Field.TEXT, row -> row.term),
              Field.written("user_id", Field.ID, row -> row.userId),
              Field.written("shared", Field.NUMBER, row -> (long) row.shared)));

  record Key(UUID tenant, String term, UUID userId, int shared) {

    static Key of(UUID tenant, UUID user, SearchTerms.Numbered term) {
      return new Key(tenant, term.text(), user, term.shared());
    }

    UserTermRow row() {
      var row = new UserTermRow();
      row.tenant = tenant;
      row.term = term;
      row.userId = userId;
      row.shared = shared;
      return row;
    }
  }

  @Id UUID tenant;
  @Id String term;
  @Id UUID userId;
  @Id int shared;
}
