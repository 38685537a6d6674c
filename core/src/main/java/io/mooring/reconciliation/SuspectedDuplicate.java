package io.mooring.reconciliation;

import io.mooring.device.DeviceId;
import java.util.Comparator;
import java.util.Set;

/**
 * Two devices that may be one: a person should say.
 *
 * @param one the one whose id comes first
 * @param match the most that speaks for it, and what speaks against it there
 */
public record SuspectedDuplicate(DeviceId one, DeviceId other, Match match) {

  static final Comparator<SuspectedDuplicate> ORDER =
      Comparator.comparing((SuspectedDuplicate suspected) -> suspected.one().toString())
          .thenComparing(suspected -> suspected.other().toString());

  static SuspectedDuplicate of(Set<DeviceId> both, Match match) {
    var ids = both.stream().sorted(Comparator.comparing(DeviceId::toString)).toList();
    return new SuspectedDuplicate(ids.getFirst(), ids.getLast(), match);
  }
}
