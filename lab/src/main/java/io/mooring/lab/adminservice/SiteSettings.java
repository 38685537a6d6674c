package io.mooring.lab.adminservice;

import io.mooring.lab.life.ClientRules;
import io.mooring.lab.signin.ServiceKey;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a site is made from. Port 0 means any free port; {@code pace} scales every delay of the
 * clients (1 as in life, 0 at once); a {@code living} site's devices come and go, and their clients
 * go on polling, with the clock; otherwise the estate's dates stand still at the full hour of the
 * start and only orders move them. With a {@code key} it demands Windows authentication.
 */
public record SiteSettings(
    Path data,
    int devices,
    long seed,
    int port,
    int controlPort,
    double pace,
    boolean living,
    ClientRules rules,
    @Nullable ServiceKey key,
    OptionalInt secondPort) {

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

  /** A site with the rules that clients have by default, where nobody signs in. */
  public SiteSettings(
      Path data, int devices, long seed, int port, int controlPort, double pace, boolean living) {
    this(
        data,
        devices,
        seed,
        port,
        controlPort,
        pace,
        living,
        ClientRules.DEFAULT,
        null,
        OptionalInt.empty());
  }

  /** A site on any free ports whose clients take as long as in life. */
  public static SiteSettings of(Path data, int devices, long seed) {
    return new SiteSettings(data, devices, seed, 0, 0, 1.0, false);
  }

  public SiteSettings withRules(ClientRules to) {
    return new SiteSettings(
        data, devices, seed, port, controlPort, pace, living, to, key, secondPort);
  }

  /** The same site where everybody signs in with a ticket for that service. */
  public SiteSettings withSignIn(ServiceKey to) {
    return new SiteSettings(
        data, devices, seed, port, controlPort, pace, living, rules, to, secondPort);
  }

  /** The same site with a second SMS Provider. */
  public SiteSettings withSecondProvider(int on) {
    return new SiteSettings(
        data, devices, seed, port, controlPort, pace, living, rules, key, OptionalInt.of(on));
  }
}
