package io.mooring.lab.life;

import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.FormFactor;
import java.time.Instant;

/** What a device does of its own accord: a pure function of its luck and the time. */
sealed interface Rounds {

  Power at(Instant time);

  /** The first change after a time; {@link Instant#MAX} when there is none. */
  Instant next(Instant after);

  /** When what is at a time began; {@link Instant#MIN} when it has always been so. */
  Instant last(Instant until);

  /** Seven of ten computers that are mostly on are never off; a part of the others comes back. */
  static Rounds of(Device device, boolean living) {
    if (!living || device.form() == FormFactor.SERVER || !device.mayBeOn()) {
      return new Always(device.online() ? Power.ON : Power.OFF);
    }
    if (device.online()) {
      return device.luck("left on") < 0.7 ? new Always(Power.ON) : new Daily(device, 9, 16);
    }
    // Six of ten that are off were there within three days (see Contact), so they come back.
    return device.lot("tail") < 0.6 ? new Daily(device, 3, 6) : new Always(Power.OFF);
  }

  /** Always the same. */
  record Always(Power power) implements Rounds {
    @Override
    public Power at(Instant time) {
      return power;
    }

    @Override
    public Instant next(Instant after) {
      return Instant.MAX;
    }

    @Override
    public Instant last(Instant until) {
      return Instant.MIN;
    }
  }

  /** On for some hours of a day that begins when its user likes, asleep or off for the rest. */
  record Daily(Device device, int fewest, int most) implements Rounds {

    private static final long DAY = 86_400;

    @Override
    public Power at(Instant time) {
      var day = day(time);
      if (time.isBefore(end(day))) {
        return Power.ON;
      }
      return device.luck("rests " + day) < 0.6 ? Power.ASLEEP : Power.OFF;
    }

    @Override
    public Instant next(Instant after) {
      var day = day(after);
      return after.isBefore(end(day)) ? end(day) : begin(day + 1);
    }

    @Override
    public Instant last(Instant until) {
      var day = day(until);
      return until.isBefore(end(day)) ? begin(day) : end(day);
    }

    private long day(Instant time) {
      return Math.floorDiv(time.getEpochSecond() - phase(), DAY);
    }

    private Instant begin(long day) {
      return Instant.ofEpochSecond(day * DAY + phase());
    }

    private Instant end(long day) {
      var hours = fewest + device.luck("works " + day) * (most - fewest);
      return begin(day).plusSeconds((long) (hours * 3600));
    }

    private long phase() {
      return (long) (device.luck("day begins") * DAY);
    }
  }
}
