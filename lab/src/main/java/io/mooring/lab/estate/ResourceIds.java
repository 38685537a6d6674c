package io.mooring.lab.estate;

import java.util.OptionalInt;

/**
 * Turns device numbers into resource ids and back without a table: of every eight ids one is a
 * hole, where a device was deleted long ago, so order is kept and ids have gaps.
 */
public record ResourceIds(long seed, int devices) {

  /** Resource ids of systems begin at 0x01000000 (ConfigMgr reference: 16777216 and up). */
  static final long FIRST = 16_777_216L;

  private static final int BLOCK = 8;

  long of(int index) {
    var place = index % (BLOCK - 1);
    var block = index / (BLOCK - 1);
    return FIRST + (long) block * BLOCK + place + (place >= hole(block) ? 1 : 0);
  }

  public OptionalInt index(long resourceId) {
    var index = firstAtOrAfter(resourceId);
    return index < devices && of(index) == resourceId ? OptionalInt.of(index) : OptionalInt.empty();
  }

  /** The number of the first device whose id is not below; the number of devices when none is. */
  public int firstAtOrAfter(long resourceId) {
    if (resourceId <= FIRST) {
      return 0;
    }
    var offset = resourceId - FIRST;
    if (offset / BLOCK > devices) {
      return devices;
    }
    var block = (int) (offset / BLOCK);
    var place = (int) (offset % BLOCK);
    var index = block * (BLOCK - 1) + place - (place > hole(block) ? 1 : 0);
    return Math.min(index, devices);
  }

  private int hole(int block) {
    return new Chance(seed, block).below("hole", BLOCK);
  }
}
