package io.mooring.lab.estate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a client last did what: cycles are the defaults (ConfigMgr reference, section 9: policy 60
 * minutes, heartbeat and hardware inventory 7 days), cut off where an offline device was last seen.
 */
public final class Contact {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant YEAR_1601 = Instant.parse("1601-01-01T00:00:00Z");
  private static final Instant YEAR_1980 = Instant.parse("1980-01-01T06:00:00Z");

  private final Device device;
  private final Chance chance;
  private final @Nullable Attendance attendance;
  private final Instant seen;

  /** Without an attendance the client keeps to its cycles until it was last seen. */
  Contact(Device device, @Nullable Attendance attendance) {
    this.device = device;
    this.chance = device.chance();
    this.attendance = attendance;
    this.seen = attendance == null ? seen() : attendance.seen();
  }

  private Instant seen() {
    return device.online() ? device.estate().today() : silentSince();
  }

  public @Nullable Instant lastPolicyRequest() {
    if (chance.share("never asked", 0.004)) {
      return null;
    }
    var stuck = device.online() && chance.share("policy stuck", 0.03);
    return cycle("policy", HOUR, stuck ? seen.minus(DAY.multipliedBy(3)) : seen);
  }

  public Instant lastHeartbeat() {
    return cycle("heartbeat", WEEK, seen);
  }

  public @Nullable Instant lastHardwareScan() {
    if (!device.scanned()) {
      return null;
    }
    var stuck = chance.share("inventory stuck", 0.03);
    return cycle("hardware", WEEK, stuck ? seen.minus(WEEK.multipliedBy(5)) : seen);
  }

  public @Nullable Instant lastSoftwareScan() {
    if (device.dirt() == Dirt.YEAR_1970) {
      return Instant.EPOCH;
    }
    return chance.share("software inventory", 0.6) ? cycle("software", WEEK, seen) : null;
  }

  public Instant lastActive() {
    return device.dirt() == Dirt.YEAR_1 ? YEAR_1 : cycle("policy", HOUR, seen);
  }

  public Instant lastDirectoryLogon() {
    return device.dirt() == Dirt.YEAR_1601 ? YEAR_1601 : cycle("directory", WEEK, seen);
  }

  public Instant lastClientCheck() {
    return cycle("client check", DAY, seen);
  }

  /**
   * When the device last checked in with its MDM: Windows does every 8 hours (Microsoft: Common
   * questions with device policies, refresh cycle).
   */
  public Instant lastMdmSync() {
    return cycle("mdm", HOUR.multipliedBy(8), seen);
  }

  public Instant lastStatusMessage() {
    return cycle("status", HOUR.multipliedBy(8), seen);
  }

  /** When its user last restarted it, up to a time. */
  public Instant lastBoot(Instant until) {
    return cycle("boot", bootPeriod(), until.isBefore(seen) ? until : seen);
  }

  /** Every time its user restarted it between two times, the newest first. */
  public List<Instant> boots(Instant after, Instant until) {
    var boots = new ArrayList<Instant>();
    var boot = lastBoot(until);
    while (boot.isAfter(after) && boot.isAfter(begun())) {
      boots.add(boot);
      boot = cycle("boot", bootPeriod(), boot.minus(bootPeriod()));
    }
    return boots;
  }

  private Duration bootPeriod() {
    return DAY.multipliedBy(3 + chance.below("boot period", 25));
  }

  /** Since when a device online is online; when an offline one was. */
  public Instant onlineSince() {
    var day = cycle("online", DAY, seen.minus(Duration.ofMinutes(5)));
    var boot = lastBoot(seen).plus(Duration.ofMinutes(2));
    return day.isAfter(boot) ? day : boot;
  }

  public Instant offlineSince() {
    if (device.dirt() == Dirt.YEAR_1980) {
      return YEAR_1980;
    }
    return device.online() ? onlineSince().minus(HOUR.multipliedBy(9)) : seen;
  }

  /** Active means contact within 7 days (Microsoft: Monitor clients). */
  public boolean active() {
    return seen.isAfter(device.estate().today().minus(WEEK));
  }

  /** Most offline devices were here this week, some not for months. */
  Instant silentSince() {
    var tail = chance.fraction("tail");
    var longest = tail < 0.6 ? 3 : tail < 0.8 ? 7 : tail < 0.95 ? 90 : 400;
    var minutes = 10 + chance.below("silent", longest * 24 * 60);
    return device.estate().anchor().minus(Duration.ofMinutes(minutes));
  }

  /** The last turn of a cycle not after a time, at the device's own second, or made up for. */
  private Instant cycle(String topic, Duration period, Instant until) {
    var length = period.toSeconds();
    var phase = Long.remainderUnsigned(chance.bits(topic), length);
    var turn =
        Instant.ofEpochSecond(
            until.getEpochSecond() - Math.floorMod(until.getEpochSecond() - phase, length));
    var at = attendance == null ? turn : attendance.from(turn);
    return at.isBefore(begun()) ? begun() : at;
  }

  /** A later record's client did nothing before it was there. */
  private Instant begun() {
    return device.later() ? device.created() : Instant.MIN;
  }
}
