package io.mooring.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * The {@code projection} table, of one row: the rules by which lists were computed last, and how
 * far they are computed by others.
 */
@Entity
@Table(name = "projection")
@SuppressWarnings("NullAway.Init")
class ProjectionRow {

  /** There is but one. */
  static final int ONLY = 1;

  /** Before every other id. */
  static final UUID FIRST = new UUID(0, 0);

  @Id int id = ONLY;
  int rules;

  /** The rules by which lists are being computed. */
  int nextRules;

  /** The last device that is computed by them. */
  UUID tenant;

  UUID device;

  void begin(int next) {
    nextRules = next;
    reached(FIRST, FIRST);
  }

  void reached(UUID ofTenant, UUID last) {
    tenant = ofTenant;
    device = last;
  }
}
