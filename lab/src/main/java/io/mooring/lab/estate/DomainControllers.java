package io.mooring.lab.estate;

import java.util.stream.IntStream;

/** A few servers are domain controllers, and the first that can be one is in any case. */
final class DomainControllers {

  private static final double SHARE = 0.04;

  /** As many devices as every estate has. */
  private static final int FEWEST = 100;

  private DomainControllers() {}

  static boolean contain(Device device) {
    return possible(device)
        && (device.chance().share("domain controller", SHARE) || beginWith(device));
  }

  static boolean beginWith(Device device) {
    var earlier = device.looks();
    return possible(device)
        && earlier < FEWEST
        && IntStream.range(0, earlier)
            .mapToObj(device.estate()::device)
            .noneMatch(DomainControllers::possible);
  }

  private static boolean possible(Device device) {
    return device.form() == FormFactor.SERVER
        && device.hasClient()
        && device.scanned()
        && device.dirt() == Dirt.NONE;
  }
}
