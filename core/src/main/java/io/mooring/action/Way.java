package io.mooring.action;

import io.mooring.device.Device;
import io.mooring.device.SourceRecord;
import io.mooring.protection.Protection;
import io.mooring.site.AttachedSite;
import io.mooring.site.Connector;
import io.mooring.site.SourceKind;
import io.mooring.wire.Column;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How orders get to a device: through the site of its first record.
 *
 * @param connectors the site's connectors
 * @param guard the rules that may protect the device: asked only where an action disturbs
 * @param doubt why it is not certain which computer it is: asked only where an action disturbs
 */
record Way(
    Device device,
    @Nullable AttachedSite site,
    List<Connector> connectors,
    Protection.Guard guard,
    Function<Device, Optional<String>> doubt) {

  /** Whether an action can go this way. */
  Possibility of(RemoteAction action) {
    return switch (action) {
      case ConfigMgrAction.WAKE_UP ->
          device.main().flag(Column.ONLINE)
              ? new Possibility.Impossible("The device is online: there is nothing to wake up.")
              : throughSite(action);
      case ConfigMgrAction _ -> throughSite(action);
    };
  }

  private Possibility throughSite(RemoteAction action) {
    if (device.main().kind() != SourceKind.CONFIGMGR) {
      return new Possibility.Impossible("No site has this device: it has no ConfigMgr client.");
    }
    var attached = site;
    if (attached == null || attached.detached()) {
      return new Possibility.Impossible("The site of this device is no longer attached.");
    }
    if (connectors.stream().allMatch(Connector::revoked)) {
      return new Possibility.Impossible(
          "No connector of site " + attached.shown() + " is enrolled.");
    }
    return obstacle(device.main(), attached)
        .or(() -> action.disruptive() ? doubt.apply(device) : Optional.empty())
        .<Possibility>map(Possibility.Impossible::new)
        .orElseGet(() -> possible(action, attached));
  }

  private static Optional<String> obstacle(SourceRecord record, AttachedSite site) {
    if (record.gone()) {
      return Optional.of("The device is no longer in site " + site.shown() + ".");
    }
    if (!record.flag(Column.IS_CLIENT)) {
      return Optional.of("The device has no ConfigMgr client.");
    }
    return record.flag(Column.IS_OBSOLETE)
        ? Optional.of("This record is obsolete: a newer client took its place.")
        : Optional.empty();
  }

  private Possibility.Possible possible(RemoteAction action, AttachedSite attached) {
    var record = device.main();
    return new Possibility.Possible(
        record.site(),
        record.resource(),
        caution(action, record),
        action.disruptive() ? guard.of(device) : List.of(),
        action.disruptive() ? attached.notice() : null);
  }

  private static @Nullable String caution(RemoteAction action, SourceRecord record) {
    if (record.flag(Column.ONLINE) || action == ConfigMgrAction.WAKE_UP) {
      return null;
    }
    return "The device is offline: it takes effect when it comes back, if the site still has the"
        + " request then.";
  }
}
