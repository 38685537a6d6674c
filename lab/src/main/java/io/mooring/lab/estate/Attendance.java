package io.mooring.lab.estate;

import java.time.Instant;

/** When a client is there to do what its cycles ask for. */
public interface Attendance {

  /** The last time by now that it was there. */
  Instant seen();

  /** The first time it was there, counted from one that lies before it was last seen. */
  Instant from(Instant time);
}
