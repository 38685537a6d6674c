package io.mooring.action;

import io.mooring.device.Device;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.site.AttachedSite;
import io.mooring.site.Connector;
import io.mooring.site.SiteKey;
import io.mooring.wire.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an action can reach a device, and by which way. */
public sealed interface Possibility {

  /**
   * It can.
   *
   * @param caution what the person should know before; null when nothing
   */
  record Possible(SiteKey site, ResourceId resource, @Nullable String caution)
      implements Possibility {}

  /** It can't. */
  record Impossible(String why) implements Possibility {}

  /**
   * Decides for a device whose first record is of {@code site}.
   *
   * @param connectors the site's connectors
   */
  static Possibility of(
      RemoteAction action, Device device, @Nullable AttachedSite site, List<Connector> connectors) {
    return switch (action) {
      case RemoteAction.SyncMachinePolicy _ -> throughSite(device.main(), site, connectors);
    };
  }

  private static Possibility throughSite(
      SourceRecord record, @Nullable AttachedSite site, List<Connector> connectors) {
    if (site == null || site.detached()) {
      return new Impossible("The site of this device is no longer attached.");
    }
    if (connectors.stream().allMatch(Connector::revoked)) {
      return new Impossible("No connector of site " + site.shown() + " is enrolled.");
    }
    if (record.gone()) {
      return new Impossible("The device is no longer in site " + site.shown() + ".");
    }
    if (!record.flag(Column.IS_CLIENT)) {
      return new Impossible("The device has no ConfigMgr client.");
    }
    if (record.flag(Column.IS_OBSOLETE)) {
      return new Impossible("This record is obsolete: a newer client took its place.");
    }
    return new Possible(record.site(), record.resource(), caution(record));
  }

  private static @Nullable String caution(SourceRecord record) {
    return record.flag(Column.ONLINE)
        ? null
        : "The device is offline: it takes effect when it comes back.";
  }
}
