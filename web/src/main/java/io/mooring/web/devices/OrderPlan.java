package io.mooring.web.devices;

import io.mooring.action.ConfigMgrAction;
import io.mooring.action.RemoteAction;

/** What will happen, in plain words, before somebody asks for it. */
final class OrderPlan {

  private OrderPlan() {}

  static String of(RemoteAction action, String device) {
    return switch (action) {
      case ConfigMgrAction.SYNC_MACHINE_POLICY ->
          device
              + " is told through its site to download its computer policy now, instead of at its"
              + " next regular time. Nothing is installed or restarted by this alone. It counts as"
              + " confirmed when the site shows a newer policy request of the device.";
      case ConfigMgrAction _ -> device + " is asked through its site.";
    };
  }
}
