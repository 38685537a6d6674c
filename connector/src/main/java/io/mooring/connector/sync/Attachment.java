package io.mooring.connector.sync;

import io.mooring.connector.inventory.SiteInventory;
import io.mooring.connector.portal.InventoryPortal;
import java.time.Clock;

/** A site and the portal it is attached to, under the epoch in which this connector holds it. */
public record Attachment(SiteInventory site, InventoryPortal portal, long epoch, Clock clock) {}
