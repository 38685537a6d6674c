package io.mooring.lab.estate;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One computer's record in Intune; a record that is left over from an earlier enrolment checks in
 * no more.
 */
public record Enrolment(Device device, Kind kind, boolean leftOver) {

  /** What Intune knows a computer by. */
  public enum Kind {
    /** Enrolled, and with a Configuration Manager client. */
    CO_MANAGED,
    /** Uploaded by the site, not enrolled. */
    TENANT_ATTACHED,
    /** Enrolled, without a client that Intune knows of. */
    INTUNE
  }

  private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

  /** What a client has before any workload went over (ConfigMgr reference, section 4.4). */
  private static final long NOTHING_SWITCHED = 8193;

  private Cloud cloud() {
    return device.cloud();
  }

  /** The place among the device's records. */
  public int place() {
    return leftOver ? 1 : 0;
  }

  public String name() {
    var renamed = cloud().mismatch() == Mismatch.RENAMED && !leftOver;
    return switch (cloud().origin()) {
      case null -> renamed ? "NB-" + chance().text("renamed", "0123456789", 8) : device.name();
      case COMPANY -> namesake() ? device.estate().device(sibling()).name() : companyName();
      case PERSONAL -> "DESKTOP-" + chance().text("name", "0123456789ABCDEFGHIJKLMNOPQRSTUV", 7);
      case PHONE -> user().first() + (apple() ? "'s iPhone" : "'s Phone");
    };
  }

  /** Autopilot's name template {@code AP-%SERIAL%}, cut to what NetBIOS takes. */
  private String companyName() {
    var name = "AP-" + device.serial().replaceAll("[^0-9A-Za-z-]", "");
    return name.substring(0, Math.min(15, name.length()));
  }

  /** One of twenty has the name of another computer that the site knows. */
  private boolean namesake() {
    return chance().share("namesake", 0.05);
  }

  private int sibling() {
    return chance().below("sibling", device.estate().size());
  }

  public boolean phone() {
    return cloud().origin() == Cloud.Native.PHONE;
  }

  /** Which of two kinds of telephone it is. */
  public boolean apple() {
    return chance().share("apple", 0.5);
  }

  public @Nullable String serial() {
    if (phone()) {
      return chance().text("phone", "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ", 10);
    }
    return cloud().mismatch() == Mismatch.NO_SERIAL ? null : device.serial();
  }

  public String entraId() {
    var again = leftOver && device.management() == Management.CO_MANAGED;
    var other = again || cloud().mismatch() == Mismatch.OTHER_ENTRA_ID;
    var id = other ? cloud().otherEntraId() : cloud().entraId();
    return kind == Kind.TENANT_ATTACHED || id == null ? NO_ID : id;
  }

  public boolean personal() {
    return switch (cloud().origin()) {
      case null -> cloud().mismatch() == Mismatch.PERSONAL;
      case COMPANY -> false;
      case PERSONAL, PHONE -> true;
    };
  }

  /** The sum of the workload flags that Intune has heard of. */
  public long workloads() {
    var behind = leftOver || cloud().mismatch() == Mismatch.WORKLOADS_BEHIND;
    return behind ? NOTHING_SWITCHED : cloud().workloads();
  }

  public boolean judgedByIntune() {
    return kind == Kind.INTUNE || (workloads() & 2) == 2;
  }

  /** Nobody where the site knows no primary user, or only uploaded the device. */
  public @Nullable Person person() {
    var known = cloud().origin() != null || device.users().primary() != null;
    return kind == Kind.TENANT_ATTACHED || !known ? null : user();
  }

  private Person user() {
    return Person.of(device.ownerNumber());
  }

  public Instant enrolled() {
    var enrolling = device.fate().enrolling();
    if (enrolling != null) {
      return enrolling.at();
    }
    var share = leftOver ? 0.05 : 0.1 + 0.8 * chance().fraction("enrolled");
    var age = Duration.between(device.created(), device.estate().anchor()).toSeconds();
    var seconds = (long) (Math.max(0, age) * share);
    return device.created().plusSeconds(seconds);
  }

  /** Null where it never checked in; {@code contact} is that of the living device. */
  public @Nullable Instant lastSync(Contact contact) {
    if (leftOver) {
      var days = 60 + chance().below("left", 240);
      return device.estate().anchor().minus(Duration.ofDays(days));
    }
    if (cloud().mismatch() == Mismatch.NEVER_SYNCED) {
      return null;
    }
    var sync = contact.lastMdmSync();
    return sync.isBefore(enrolled()) ? enrolled() : sync;
  }

  /** A number from 0 to 1 for what this record alone has. */
  public double luck(String of) {
    return chance().fraction(of + place());
  }

  private Chance chance() {
    return device.own();
  }
}
