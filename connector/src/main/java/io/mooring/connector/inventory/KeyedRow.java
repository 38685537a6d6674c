package io.mooring.connector.inventory;

import io.mooring.connector.site.SiteRow;
import java.time.Instant;

/** A row and the device it belongs to. */
record KeyedRow(long id, SiteRow row, Instant readAt) {}
