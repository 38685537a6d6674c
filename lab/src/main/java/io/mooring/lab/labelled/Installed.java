package io.mooring.lab.labelled;

import java.time.Duration;
import java.time.Instant;

/**
 * A Windows on a computer, from when it was installed to when it was last heard of.
 *
 * @param entraId what Entra calls it, were it joined
 */
record Installed(
    String name, String entraId, String clientGuid, String intuneId, Instant from, Instant to) {

  static Installed now(String name, Instant now, Luck luck) {
    var age = Duration.ofHours(luck.between(24 * 30, 24 * 1400));
    // A twentieth is in a drawer.
    var silent = luck.share(0.05) ? luck.between(24 * 30, 24 * 200) : luck.between(0, 24 * 5);
    var to = now.minus(Duration.ofHours(silent));
    return with(name, to.minus(age), to, luck);
  }

  private static Installed with(String name, Instant from, Instant to, Luck luck) {
    return new Installed(name, luck.guid(), luck.guid(), luck.guid(), from, to);
  }

  /** What was on the computer before, until hours or a few days earlier. */
  Installed before(String oldName, Luck luck) {
    var to = from.minus(Duration.ofHours(luck.between(2, 96)));
    return with(oldName, to.minus(Duration.ofDays(luck.between(100, 1400))), to, luck);
  }

  /** As long as this, beginning so many days before its last sign of life. */
  Installed since(int days) {
    return new Installed(name, entraId, clientGuid, intuneId, to.minus(Duration.ofDays(days)), to);
  }

  Installed until(Instant last) {
    return new Installed(name, entraId, clientGuid, intuneId, from, last);
  }

  Installed named(String other) {
    return new Installed(other, entraId, clientGuid, intuneId, from, to);
  }

  Installed joinedAs(String otherEntraId) {
    return new Installed(name, otherEntraId, clientGuid, intuneId, from, to);
  }

  /** For how many days it is there; nothing befell it before. */
  int days() {
    return (int) Duration.between(from, to).toDays();
  }
}
