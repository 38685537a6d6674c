package io.mooring.action;

import io.mooring.access.Permission;
import io.mooring.wire.Column;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Something that can be asked of a device from afar, named by who carries it. */
public sealed interface RemoteAction {

  /** Every action there is. */
  List<RemoteAction> ALL = List.of(new SyncMachinePolicy());

  /** The name in the API, such as {@code configmgr.syncMachinePolicy}. */
  String name();

  /** What people call it. */
  String title();

  Permission permission();

  /** Not sent later than this after it was asked. */
  Duration startsWithin();

  /** Without evidence this long after it was sent, its end is unknown. */
  Duration confirmsWithin();

  /** The column whose newer time confirms it. */
  Column evidence();

  static Optional<RemoteAction> named(String name) {
    return ALL.stream().filter(action -> action.name().equals(name)).findFirst();
  }

  /**
   * <i>Download computer policy</i>: client operation 8. Confirmed by {@code LastPolicyRequest}
   * newer than the request (ConfigMgr reference). A site may show that time up to an hour late
   * (Microsoft: tenant-attach/client-details), hence the two hours.
   */
  record SyncMachinePolicy() implements RemoteAction {

    @Override
    public String name() {
      return "configmgr.syncMachinePolicy";
    }

    @Override
    public String title() {
      return "Sync machine policy";
    }

    @Override
    public Permission permission() {
      return Permission.SYNC_DEVICES;
    }

    @Override
    public Duration startsWithin() {
      return Duration.ofHours(1);
    }

    @Override
    public Duration confirmsWithin() {
      return Duration.ofHours(2);
    }

    @Override
    public Column evidence() {
      return Column.LAST_POLICY_REQUEST;
    }
  }
}
