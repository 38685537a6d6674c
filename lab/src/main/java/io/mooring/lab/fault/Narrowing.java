package io.mooring.lab.fault;

import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.DeviceCollection;

/** How much of the estate the account may see. */
public sealed interface Narrowing {

  boolean shows(Device device);

  /** All of it. */
  record Everything() implements Narrowing {
    @Override
    public boolean shows(Device device) {
      return true;
    }
  }

  /** A share, always the same devices for the same share. */
  record Share(double share) implements Narrowing {
    public Share {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("A share lies between 0 and 1: " + share);
      }
    }

    @Override
    public boolean shows(Device device) {
      return device.lot("seen by the account") < share;
    }
  }

  /** The members of one collection. */
  record Members(DeviceCollection collection) implements Narrowing {
    @Override
    public boolean shows(Device device) {
      return collection.holds().test(device);
    }
  }
}
