package io.mooring.lab.life;

import java.util.List;
import java.util.Map;

/** Writes over columns of a share of the devices, the same ones for the same seed. */
final class Sweep {

  private static final double PERCENT = 100;

  private static final int BUILDS = 9_000;

  private Sweep() {}

  /** The devices, by their numbers. */
  static List<Integer> devices(LiveSite site, Happening.Swept what) {
    var topic = "swept " + what.seed();
    return site.indexes()
        .filter(index -> site.facts(index).hasClient())
        .filter(index -> site.facts(index).luck(topic) * PERCENT < what.percent())
        .boxed()
        .toList();
  }

  static Map<String, Object> values(Happening.Swept what) {
    var build = 1_000 + Math.floorMod(what.seed(), BUILDS);
    return switch (what.columns()) {
      case HOT ->
          Map.of(
              "LastPolicyRequest", what.at(),
              "LastActiveTime", what.at(),
              "CNLastOnlineTime", what.at());
      case FULL ->
          Map.of("DeviceOSBuild", "10.0.26100." + build, "ClientVersion", "5.00.9141." + build);
    };
  }
}
