package io.mooring.persistence;

import io.mooring.action.LifePorts;

/** The ports of an order's life on a database. */
final class DatabaseLife {

  private DatabaseLife() {}

  static LifePorts on(Database database) {
    return new LifePorts(
        database.sites(),
        database.connectors(),
        database.sourceRecords(),
        database.devices(),
        database.timeline(),
        database.orders(),
        database.protectionRules(),
        database.audit(),
        database.transactions());
  }
}
