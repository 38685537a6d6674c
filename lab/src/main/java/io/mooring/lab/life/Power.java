package io.mooring.lab.life;

/** Whether a computer runs. */
public enum Power {
  ON,
  ASLEEP,
  OFF
}
