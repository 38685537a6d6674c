package io.mooring.authority;

import java.util.List;

/**
 * Who is in charge of one area of a device's management, and how that is known.
 *
 * @param planned what our plan wants
 * @param configured what the site is set to for this device
 * @param reported what the client last reported
 * @param effective what follows
 * @param because why, rule by rule
 */
public record WorkloadAuthority(
    Area area,
    Claim planned,
    Claim configured,
    Claim reported,
    Effective effective,
    List<Reason> because) {

  public WorkloadAuthority {
    because = because.stream().distinct().toList();
  }
}
