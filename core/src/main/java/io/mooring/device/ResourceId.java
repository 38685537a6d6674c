package io.mooring.device;

/** A device's key in one ConfigMgr site ({@code ResourceID}); 16777216 and up for clients. */
public record ResourceId(long value) implements Comparable<ResourceId> {

  public ResourceId {
    if (value <= 0) {
      throw new IllegalArgumentException("A resource id is positive, not " + value);
    }
  }

  @Override
  public int compareTo(ResourceId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
