package io.mooring.persistence;

import java.util.UUID;

/** One H2 in memory for all contracts: each test works in tenants of its own. */
final class SharedH2 {

  static final Database DATABASE =
      Database.open(DatabaseSettings.h2Memory(UUID.randomUUID().toString()));

  private SharedH2() {}
}
