package io.mooring.device;

import org.jspecify.annotations.Nullable;

/**
 * Which device a record is of, as it is worked out.
 *
 * @param device whose record it is now
 * @param born the device that it brought when it first arrived
 * @param ambiguity why it cannot be told for certain which computer the device is; null where it
 *     can
 */
public record Identity(DeviceId device, Birth born, @Nullable String ambiguity) {

  /** Of a record that has just arrived. */
  public static Identity of(Birth born) {
    return new Identity(born.device(), born, null);
  }
}
