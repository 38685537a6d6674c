package io.mooring.lab.adminservice;

import io.mooring.lab.life.ClientRules;
import java.nio.file.Path;

/**
 * What a site is made from. Port 0 means any free port; {@code pace} scales every delay of the
 * clients (1 as in life, 0 at once); a {@code living} site's devices come and go, and their clients
 * go on polling, with the clock; otherwise the estate's dates stand still at the full hour of the
 * start and only orders move them.
 */
public record SiteSettings(
    Path data,
    int devices,
    long seed,
    int port,
    int controlPort,
    double pace,
    boolean living,
    ClientRules rules) {

  static final int FEWEST = 100;
  static final int MOST = 1_000_000;

  public SiteSettings {
    if (devices < FEWEST || devices > MOST) {
      throw new IllegalArgumentException(
          "A site holds %d to %d devices, not %d".formatted(FEWEST, MOST, devices));
    }
    if (pace < 0) {
      throw new IllegalArgumentException("The pace of the clients is negative: " + pace);
    }
  }

  /** Where is kept what is done to the site; another estate has another journal. */
  Path journal() {
    return data.resolve("site-%d-%d.journal".formatted(seed, devices));
  }

  /** A site with the rules that clients have by default. */
  public SiteSettings(
      Path data, int devices, long seed, int port, int controlPort, double pace, boolean living) {
    this(data, devices, seed, port, controlPort, pace, living, ClientRules.DEFAULT);
  }

  /** A site on any free ports whose clients take as long as in life. */
  public static SiteSettings of(Path data, int devices, long seed) {
    return new SiteSettings(data, devices, seed, 0, 0, 1.0, false);
  }
}
