package io.mooring.action;

import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client as the site last told of it. */
final class ExpectedClient {

  final long resource;
  private final String hardware;
  boolean told;
  Instant active;
  @Nullable Instant boot;
  @Nullable Instant policy;
  @Nullable Instant lastOnline;
  boolean online = true;
  boolean member;
  boolean obsolete;
  boolean gone;

  ExpectedClient(long resource, String hardware, Instant now) {
    this.resource = resource;
    this.hardware = hardware;
    active = now;
  }

  /** What the site shows of it that may prove an action. */
  @Nullable Instant sign(RemoteAction action) {
    if (action == ConfigMgrAction.RESTART) {
      return boot;
    }
    return action == ConfigMgrAction.WAKE_UP ? lastOnline : policy;
  }

  Batch.Row row(String name, boolean server) {
    var full = new HashMap<String, String>();
    put(full, Column.NAME, name);
    put(full, Column.CLIENT_GUID, "GUID:" + resource);
    put(full, Column.SERIAL_NUMBER, "SN-" + hardware);
    put(full, Column.SMBIOS_GUID, "BOARD-" + hardware);
    put(full, Column.IS_CLIENT, true);
    put(full, Column.OPERATING_SYSTEM, server ? "Microsoft Windows NT Server 10.0" : "Windows");
    put(full, Column.LAST_BOOT, boot);
    put(full, Column.COLLECTIONS, told ? (member ? "" : "-") + ExpectedRules.COLLECTION : null);
    var hot = new HashMap<String, String>();
    put(hot, Column.IS_OBSOLETE, obsolete);
    put(hot, Column.ONLINE, online);
    put(hot, Column.LAST_ACTIVE, active);
    put(hot, Column.LAST_POLICY_REQUEST, policy);
    put(hot, Column.LAST_ONLINE, lastOnline);
    return new Batch.Row(resource, full, hot);
  }

  private static void put(Map<String, String> values, Column column, @Nullable Object value) {
    if (value != null) {
      values.put(column.key(), value.toString());
    }
  }
}
