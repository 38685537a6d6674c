package io.mooring.action;

import io.mooring.audit.Audit;
import io.mooring.device.Devices;
import io.mooring.device.Timeline;
import io.mooring.inventory.SourceRecords;
import io.mooring.protection.ProtectionRules;
import io.mooring.site.Connectors;
import io.mooring.site.Sites;
import io.mooring.transaction.Transactions;

/** All that an order's life is kept in: what is left when a portal is killed. */
public record LifePorts(
    Sites sites,
    Connectors connectors,
    SourceRecords records,
    Devices devices,
    Timeline timeline,
    Orders orders,
    ProtectionRules rules,
    Audit audit,
    Transactions transactions) {

  /** The same, with something happening before each addition and move of an order. */
  LifePorts overtakenBy(Runnable first) {
    return new LifePorts(
        sites,
        connectors,
        records,
        devices,
        timeline,
        new Overtaken(orders, first),
        rules,
        audit,
        transactions);
  }
}
