package io.mooring.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The {@code projection} table, of one row: the rules by which lists were computed last. */
@Entity
@Table(name = "projection")
class ProjectionRow {

  /** There is but one. */
  static final int ONLY = 1;

  @Id int id = ONLY;
  int rules;
}
