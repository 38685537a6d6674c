package io.mooring.lab.labelled;

import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.Estate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A company's computers in the records of five systems, with the truth: the computers of {@code
 * lab.estate} with their dirt, and what {@link Trap} does to them.
 */
public final class LabelledEstate {

  private final long seed;
  private final int computers;
  private final Instant now;
  private final Estate estate;

  /** The same seed, size and time make the same records. */
  public LabelledEstate(long seed, int computers, Instant now) {
    this.seed = seed;
    this.computers = computers;
    this.now = now;
    this.estate = new Estate(seed, computers, now, Clock.systemUTC());
  }

  /** All records, those of one computer mostly side by side. */
  public List<LabelledRecord> records() {
    var records = new ArrayList<LabelledRecord>();
    for (var number = 0; number < computers; number++) {
      if (device(number).obsolete()) {
        superseded(number, records);
      } else {
        new Story(this, number, records).tell();
      }
    }
    return records;
  }

  /** The estate's own: the old client of the computer that comes next. */
  private void superseded(int number, List<LabelledRecord> records) {
    var luck = luck(number);
    var device = device(number);
    var windows = Installed.now(device.name(), now, luck).until(device.silentSince());
    new Telling(number + 1, false, "", luck, records)
        .configMgr("PS1", Hardware.of(device, luck), windows, false, true);
  }

  Device device(int number) {
    return estate.device(number);
  }

  Luck luck(int number) {
    return new Luck(seed, number);
  }

  int computers() {
    return computers;
  }

  Instant now() {
    return now;
  }
}
