package io.mooring.lab.estate;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One computer's object in Entra ID; one that is left over signs in no more. */
public record EntraObject(Device device, String deviceId, boolean leftOver) {

  /** How a computer and Entra ID are tied (Graph reference, section 5). */
  public enum Trust {
    HYBRID,
    JOINED,
    REGISTERED
  }

  public int place() {
    return leftOver ? 1 : 0;
  }

  /** The second object of a computer came from its user's registering of a work account. */
  public Trust trust() {
    if (leftOver) {
      return Trust.REGISTERED;
    }
    return switch (device.cloud().origin()) {
      case null -> device.cloud().entraJoined() ? Trust.JOINED : Trust.HYBRID;
      case COMPANY -> Trust.JOINED;
      case PERSONAL, PHONE -> Trust.REGISTERED;
    };
  }

  /** The record in Intune whose Entra id this is. */
  public @Nullable Enrolment enrolment() {
    return device.cloud().enrolments().stream()
        .filter(one -> one.entraId().equals(deviceId))
        .findFirst()
        .orElse(null);
  }

  /** Whether another MDM than Intune manages it. */
  public boolean elsewhere() {
    return device.cloud().origin() == null && device.management() == Management.CO_EXISTING;
  }

  public String name() {
    var enrolment = device.cloud().enrolment();
    return enrolment == null ? device.name() : enrolment.name();
  }

  public Instant registered() {
    return device.created().plus(Duration.ofHours(1));
  }

  public Instant lastSignIn(Contact contact) {
    return leftOver ? device.estate().anchor().minus(Duration.ofDays(45)) : contact.lastMdmSync();
  }
}
