package io.mooring.web.words;

import io.mooring.action.RemoteAction;
import io.mooring.action.Sign;
import java.util.stream.Collectors;

/** What proves an order, in words. */
public final class SignWords {

  private SignWords() {}

  /** What was seen; a time follows: {@code the device booted at}. */
  static String seen(Sign sign) {
    return switch (sign) {
      case POLICY_REQUEST -> "the device asked for policy at";
      case HEARTBEAT -> "the device sent its discovery data at";
      case HARDWARE_SCAN -> "the device was inventoried at";
      case BACK_ONLINE -> "the device came online at";
      case COMPLIANCE_EVALUATED -> "its compliance was evaluated at";
      case BOOT -> "the device booted at";
      case RESTART_EVENT -> "Windows wrote at the device that it restarts, at";
      case APPLICATIONS_CHANGED -> "an application's state on the device was seen changed at";
    };
  }

  /** What would prove the action: {@code a newer boot time or …}. */
  public static String proofs(RemoteAction action) {
    return action.signs().stream().map(SignWords::proof).collect(Collectors.joining(" or "));
  }

  private static String proof(Sign sign) {
    return switch (sign) {
      case POLICY_REQUEST -> "a newer policy request of the device";
      case HEARTBEAT -> "newer discovery data of the device";
      case HARDWARE_SCAN -> "a newer hardware inventory of the device";
      case BACK_ONLINE -> "that the device comes online";
      case COMPLIANCE_EVALUATED -> "a newer compliance evaluation of the device";
      case BOOT -> "a newer boot time of the device";
      case RESTART_EVENT -> "the event by which Windows writes that it restarts";
      case APPLICATIONS_CHANGED -> "a change in the state of an application on the device";
    };
  }
}
