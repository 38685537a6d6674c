package io.mooring.lab.labelled;

import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.FormFactor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What befell one computer, and what each source has kept of it. */
final class Story {

  private final LabelledEstate estate;
  private final int number;
  private final Device device;
  private final Luck luck;
  private final List<LabelledRecord> records;
  private final Profile profile;
  private final boolean joined;
  private final boolean registered;
  private final Telling telling;
  private Hardware hardware;
  private Installed windows;

  Story(LabelledEstate estate, int number, List<LabelledRecord> records) {
    this.estate = estate;
    this.number = number;
    this.device = estate.device(number);
    this.luck = estate.luck(number);
    this.records = records;
    this.profile = Profile.of(device.form() == FormFactor.SERVER, luck);
    this.joined = profile.joined(luck);
    this.registered = luck.share(registered(profile, device.form()));
    this.telling = telling(number, device, records);
    this.hardware = hardware();
    this.windows = Installed.now(name(), estate.now(), luck);
  }

  /** Servers are not registered. */
  private static double registered(Profile profile, FormFactor form) {
    if (form == FormFactor.SERVER) {
      return 0;
    }
    return profile.intune() ? 0.6 : 0.1;
  }

  private Telling telling(int computer, Device of, List<LabelledRecord> into) {
    var owner = of.users().primary();
    return new Telling(
        computer, of.form() == FormFactor.LAPTOP, owner == null ? "" : owner, luck, into);
  }

  private Hardware hardware() {
    var own = Hardware.of(device, luck);
    if (luck.befalls(Trap.UNNUMBERED)) {
      own = own.unnumbered(luck);
    }
    if (luck.befalls(Trap.SERIAL_OF_ANOTHER)) {
      own = own.serial(estate.device(number + 1).serial());
    }
    return device.form() == FormFactor.LAPTOP && luck.befalls(Trap.DOCKED)
        ? own.docked(number / 20)
        : own;
  }

  private String name() {
    return luck.befalls(Trap.NAME_OF_ANOTHER) ? estate.device(number + 1).name() : device.name();
  }

  private String site() {
    return number % 2 == 0 ? "PS1" : "PS2";
  }

  void tell() {
    if (luck.befalls(Trap.REIMAGED)) {
      reimaged();
    } else if (profile.intune() && !registered && luck.befalls(Trap.ENROLLED_BEFORE)) {
      enrolledBefore();
    }
    if (luck.befalls(Trap.NAME_TAKEN_OVER)) {
      predecessor();
    }
    if (windows.days() > 1 && luck.befalls(Trap.NEW_BOARD)) {
      newBoard();
    } else {
      present(hardware);
    }
    copies();
  }

  private void reimaged() {
    windows = windows.since(luck.between(1, 90));
    var old = windows.before(luck.share(0.4) ? windows.name() : oldName(), luck);
    // A computer account that is used again keeps its id in Entra.
    var same = luck.share(0.5);
    old = same ? old.joinedAs(windows.entraId()) : old;
    if (profile.client()) {
      telling.configMgr(site(), hardware, old, joined, luck.share(0.66));
    }
    if (profile.intune() && luck.share(0.5)) {
      telling.intune(hardware, old);
    }
    if (joined && !same && luck.share(0.9)) {
      telling.entra(old);
    }
  }

  private void enrolledBefore() {
    var old = windows.before(luck.share(0.4) ? windows.name() : oldName(), luck);
    if (luck.share(0.5)) {
      telling.intune(hardware, old);
    }
    if (luck.share(0.9)) {
      telling.entra(old);
    }
  }

  private String oldName() {
    return "DESKTOP-" + luck.hex(7);
  }

  /** Another computer that had this one's name until it was replaced. */
  private void predecessor() {
    var other = estate.computers() + number;
    var of = estate.device(other);
    var its = telling(other, of, records);
    var old = windows.before(windows.name(), luck);
    var parts = Hardware.of(of, luck);
    if (profile.client()) {
      its.configMgr(site(), parts, old, joined, luck.share(0.3));
    }
    if (profile.intune() && luck.share(0.5)) {
      its.intune(parts, old);
    }
    if (joined) {
      its.entra(old);
    }
  }

  /** Half of the clients count as new ones; Intune takes inventory once a week. */
  private void newBoard() {
    var days = luck.between(1, Math.min(120, windows.days() - 1));
    var before = hardware;
    var then = windows.to().minus(Duration.ofDays(days));
    hardware = hardware.newBoard(luck);
    if (profile.client() && luck.share(0.5)) {
      telling.configMgr(site(), before, windows.until(then), joined, luck.share(0.66));
      windows =
          new Installed(
              windows.name(),
              windows.entraId(),
              luck.guid(),
              windows.intuneId(),
              then.plus(Duration.ofHours(30)),
              windows.to());
    }
    present(days > luck.below(7) ? hardware : before);
  }

  /** As all sources have it now. */
  private void present(Hardware inIntune) {
    var renamed = luck.befalls(Trap.RENAMED) ? windows.named(oldName()) : windows;
    if (profile.client()) {
      client();
    }
    if (profile.intune()) {
      telling.intune(inIntune, renamed);
    }
    if (joined) {
      telling.entra(luck.share(0.5) ? renamed : windows);
    }
    if (registered) {
      telling.autopilot(inIntune, windows, profile.intune());
    }
    if (profile.thirdParty()) {
      telling.thirdParty(hardware, renamed, joined);
    }
    if (hybrid() && luck.befalls(Trap.TWO_ENTRA_DEVICES)) {
      telling.entra(windows.joinedAs(luck.guid()));
    }
  }

  /** Joined by its client's domain, with a user who may register it too. */
  private boolean hybrid() {
    return joined && profile.client() && device.form() != FormFactor.SERVER;
  }

  private void client() {
    telling.configMgr(site(), hardware, windows, joined, false);
    if (windows.days() > 1 && luck.befalls(Trap.OTHER_SITE)) {
      var moved =
          windows.to().minus(Duration.ofDays(luck.between(1, Math.min(120, windows.days() - 1))));
      var other = number % 2 == 0 ? "PS2" : "PS1";
      telling.configMgr(other, hardware, windows.until(moved), joined, luck.share(0.5));
    }
  }

  private void copies() {
    var since = luck.between(1, 60);
    if (profile.client() && joined && luck.befalls(Trap.DISK_COPIED)) {
      var other = 2 * estate.computers() + number;
      var of = estate.device(other);
      var copy = copy(luck.share(0.5) ? windows.name() : of.name(), since);
      telling(other, of, records)
          .configMgr(site(), Hardware.of(of, luck), copy.joinedAs(windows.entraId()), true, false);
    }
    if (profile.client() && device.virtual() && luck.befalls(Trap.VIRTUAL_MACHINE_COPIED)) {
      telling(3 * estate.computers() + number, device, records)
          .configMgr(
              site(), hardware.copied(luck), copy(windows.name() + "-COPY", since), false, false);
    }
  }

  private Installed copy(String name, int days) {
    Instant to = windows.to();
    return new Installed(
        name, luck.guid(), luck.guid(), luck.guid(), to.minus(Duration.ofDays(days)), to);
  }
}
