package io.mooring.lab.estate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What Intune, Entra ID and Autopilot have of one computer: a pure function of the device, as all
 * of the estate is.
 */
public record Cloud(Device device) {

  /** The flag of the compliance policies' workload (ConfigMgr reference, section 4.4). */
  private static final long COMPLIANCE = 2;

  private static final List<Long> WORKLOADS =
      List.of(8193L, 8195L, 8211L, 12333L, 12543L, 2147479807L);

  /** The computer that was never at the site: a company's, a person's or a telephone. */
  public enum Native {
    COMPANY,
    PERSONAL,
    PHONE
  }

  /** Null for a computer that is or was at the site. */
  public @Nullable Native origin() {
    if (device.index() < Estate.FIRST_NATIVE) {
      return null;
    }
    var luck = own().fraction("native");
    return luck < 0.7 ? Native.COMPANY : luck < 0.85 ? Native.PERSONAL : Native.PHONE;
  }

  public Mismatch mismatch() {
    return origin() == null ? Mismatch.of(device) : Mismatch.NONE;
  }

  /** The sum of the co-management workload flags that the client has. */
  public long workloads() {
    var sum = device.chance().one("workloads", WORKLOADS);
    return inPilot() ? sum | COMPLIANCE : sum;
  }

  /** Whether the device is in the pilot of the compliance policies: one of twenty is. */
  public boolean inPilot() {
    return device.eligible() && device.lot("pilot") < 0.05;
  }

  /** Whether the client has the co-management policy: leaving Intune does not take it away. */
  public boolean policyPresent() {
    var enrolling = device.fate().enrolling();
    return device.management() == Management.CO_MANAGED
        || (device.hasClient() && enrolling != null && !enrolling.enrolled());
  }

  /** Whether it is joined to Entra ID alone, and not to the domain as well. */
  public boolean entraJoined() {
    return switch (origin()) {
      case null -> device.form() == FormFactor.LAPTOP && device.lot("entra joined") < 0.2;
      case COMPANY -> true;
      case PERSONAL, PHONE -> false;
    };
  }

  /** The records in Intune, the one in use first. */
  public List<Enrolment> enrolments() {
    var enrolling = device.fate().enrolling();
    if (enrolling != null && !enrolling.enrolled()) {
      return List.of();
    }
    return origin() == null ? ofSite() : ofNative();
  }

  private List<Enrolment> ofNative() {
    var server = device.form() == FormFactor.SERVER;
    return server ? List.of() : List.of(new Enrolment(device, Enrolment.Kind.INTUNE, false));
  }

  private List<Enrolment> ofSite() {
    return switch (device.management()) {
      case CO_MANAGED -> coManaged();
      case CO_EXISTING ->
          device.lot("was in Intune") < 0.1
              ? List.of(new Enrolment(device, Enrolment.Kind.CO_MANAGED, true))
              : List.of();
      case SITE_ONLY -> siteOnly();
      case NO_CLIENT -> List.of();
    };
  }

  private List<Enrolment> coManaged() {
    var now = new Enrolment(device, Enrolment.Kind.CO_MANAGED, false);
    return switch (mismatch()) {
      case UNKNOWN_TO_INTUNE -> List.of();
      case CLIENT_UNKNOWN -> List.of(new Enrolment(device, Enrolment.Kind.INTUNE, false));
      case ENROLLED_TWICE -> List.of(now, new Enrolment(device, Enrolment.Kind.CO_MANAGED, true));
      case NONE,
          RENAMED,
          OTHER_ENTRA_ID,
          UNKNOWN_TO_SITE,
          WORKLOADS_BEHIND,
          NO_SERIAL,
          NEVER_SYNCED,
          PERSONAL ->
          List.of(now);
    };
  }

  /** Of the clients that are not enrolled, tenant attach has uploaded some. */
  private List<Enrolment> siteOnly() {
    if (mismatch() == Mismatch.UNKNOWN_TO_SITE) {
      return List.of(new Enrolment(device, Enrolment.Kind.CO_MANAGED, false));
    }
    var uploaded = !device.obsolete() && device.lot("uploaded") < 0.15;
    return uploaded
        ? List.of(new Enrolment(device, Enrolment.Kind.TENANT_ATTACHED, false))
        : List.of();
  }

  /** The objects in Entra ID, the one in use first. */
  public List<EntraObject> entra() {
    var first = entraId();
    if (first == null || (origin() != null && enrolments().isEmpty())) {
      return List.of();
    }
    var now = new EntraObject(device, first, false);
    var twice = mismatch() == Mismatch.OTHER_ENTRA_ID || mismatch() == Mismatch.ENROLLED_TWICE;
    return twice ? List.of(now, new EntraObject(device, otherEntraId(), true)) : List.of(now);
  }

  /** The Entra device id that the computer goes by; null where it has none. */
  public @Nullable String entraId() {
    var told = device.entraId();
    var hidden = origin() != null || mismatch() == Mismatch.UNKNOWN_TO_SITE;
    return told == null && hidden ? own().guid("entra").toLowerCase(Locale.ROOT) : told;
  }

  /** The id of its second Entra object. */
  String otherEntraId() {
    return own().guid("other entra").toLowerCase(Locale.ROOT);
  }

  /** Whether Autopilot knows the hardware. */
  public boolean inAutopilot() {
    if (device.form() == FormFactor.SERVER || device.obsolete()) {
      return false;
    }
    var share =
        switch (origin()) {
          case COMPANY -> 0.8;
          case PERSONAL, PHONE -> 0.0;
          case null ->
              switch (device.management()) {
                case CO_MANAGED -> 0.3;
                case CO_EXISTING -> 0.2;
                case SITE_ONLY -> 0.03;
                case NO_CLIENT -> 0.0;
              };
        };
    return own().fraction("autopilot") < share;
  }

  /** The record in Intune that is in use. */
  public @Nullable Enrolment enrolment() {
    return enrolments().stream().filter(one -> !one.leftOver()).findFirst().orElse(null);
  }

  Chance own() {
    return device.own();
  }
}
