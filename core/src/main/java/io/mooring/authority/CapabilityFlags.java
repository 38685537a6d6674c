package io.mooring.authority;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The co-management capabilities of a client as one number of 64 bits. Microsoft documents none of
 * its bits; these are those of the console's own enumeration (ConfigMgr reference: workloads and
 * flags). What is not known here is kept and shown, never guessed.
 */
public record CapabilityFlags(long value) implements ReportedFlags {

  /** What the policy <i>use Intune for all workloads</i> sets. */
  public static final CapabilityFlags OVERRIDE = new CapabilityFlags(0x7FFF_F0FFL);

  private static final long INVENTORY = 1;
  private static final long SECURITY = 32;
  private static final long DISK_ENCRYPTION = 4_096;

  /** Since it, Endpoint Protection is two bits instead of one. */
  private static final long EP_SPLIT = 8_192;

  /** What is set as soon as co-management is configured, whatever is moved. */
  public enum Base {
    /** Co-management is not configured. */
    NONE(0),
    /** Of sites before 2111. */
    LEGACY(INVENTORY),
    CURRENT(INVENTORY | EP_SPLIT);

    private final long bits;

    Base(long bits) {
      this.bits = bits;
    }

    boolean within(long value) {
      return (value & bits) == bits;
    }
  }

  /** The number of a client whose workloads these are with Intune, and all others are not. */
  public static CapabilityFlags of(Base base, Set<Workload> withIntune) {
    return new CapabilityFlags(base.bits | bits(withIntune, base));
  }

  public Base base() {
    if (Base.CURRENT.within(value)) {
      return Base.CURRENT;
    }
    return Base.LEGACY.within(value) ? Base.LEGACY : Base.NONE;
  }

  /** A workload is with Intune when every bit of its mask is set. */
  public boolean withIntune(Workload workload) {
    var mask = mask(workload, base());
    return (value & mask) == mask;
  }

  /** Those that are with Intune. */
  public Set<Workload> withIntune() {
    var moved = EnumSet.noneOf(Workload.class);
    Arrays.stream(Workload.values()).filter(this::withIntune).forEach(moved::add);
    return moved;
  }

  /** The bits that neither the base nor a moved workload explains. */
  public long unknownBits() {
    return value & ~(base().bits | bits(withIntune(), base()));
  }

  private static long bits(Set<Workload> workloads, Base base) {
    return workloads.stream().mapToLong(workload -> mask(workload, base)).sum();
  }

  private static long mask(Workload workload, Base base) {
    return switch (workload) {
      case COMPLIANCE_POLICIES -> 2;
      case RESOURCE_ACCESS -> 4;
      case DEVICE_CONFIGURATION -> 8;
      case WINDOWS_UPDATE_POLICIES -> 16;
      case ENDPOINT_PROTECTION -> base == Base.CURRENT ? SECURITY | DISK_ENCRYPTION : SECURITY;
      case CLIENT_APPS -> 64;
      case OFFICE_CLICK_TO_RUN -> 128;
    };
  }

  /** As the client's registry has it: unsigned. */
  @Override
  public String toString() {
    return Long.toUnsignedString(value);
  }
}
