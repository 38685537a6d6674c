package io.mooring.web.words;

import io.mooring.authority.CapabilityFlags;
import io.mooring.authority.ReportedFlags;
import io.mooring.authority.Workload;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** What a client's co-management capabilities mean, beside the number as it came. */
public final class CapabilityWords {

  private CapabilityWords() {}

  public static String of(String raw) {
    return raw
        + " · "
        + switch (ReportedFlags.parse(raw)) {
          case CapabilityFlags flags -> meaning(flags);
          case ReportedFlags.Unreadable _ -> "no number of 64 bits";
        };
  }

  private static String meaning(CapabilityFlags flags) {
    if (flags.equals(CapabilityFlags.OVERRIDE)) {
      return "a policy has Intune for all workloads";
    }
    var parts = new ArrayList<String>();
    parts.add(moved(flags));
    switch (flags.base()) {
      case NONE -> parts.add("co-management not configured");
      case LEGACY -> parts.add("as before release 2111");
      case CURRENT -> {}
    }
    if (flags.unknownBits() != 0) {
      parts.add("unknown bits 0x" + Long.toHexString(flags.unknownBits()));
    }
    return String.join(" · ", parts);
  }

  private static String moved(CapabilityFlags flags) {
    var moved = flags.withIntune();
    return moved.isEmpty()
        ? "nothing with Intune"
        : moved.stream()
            .map(Workload::title)
            .collect(Collectors.joining(", ", "with Intune: ", ""));
  }
}
