package io.mooring.action;

import io.mooring.access.Permission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Something that can be asked of a device from afar, named by who carries it. */
public sealed interface RemoteAction permits ConfigMgrAction {

  /** Every action there is. */
  List<RemoteAction> ALL = List.of(ConfigMgrAction.values());

  /** The name in the API, such as {@code configmgr.syncMachinePolicy}. */
  String key();

  /** What people call it. */
  String title();

  Permission permission();

  /** Not sent later than this after it was asked. */
  Duration startsWithin();

  /** Without evidence this long after it was sent, its end is unknown. */
  Duration confirmsWithin();

  /** What proves it; the first is the one that it is known by. */
  List<Sign> signs();

  /**
   * Whether somebody who works at the device is disturbed: it takes a reason, a second thought
   * where the device is protected, and one of them at a time is enough.
   */
  boolean disruptive();

  static Optional<RemoteAction> ofKey(String key) {
    return ALL.stream().filter(action -> action.key().equals(key)).findFirst();
  }
}
