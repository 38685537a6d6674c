package io.mooring.lab.estate;

/** A fixed disk as inventory has it, in megabytes. */
public record Disk(Device device, int number) {

  public String letter() {
    return number == 0 ? "C:" : "D:";
  }

  public long size() {
    return device.chance().share("large disk", 0.5) ? 976_000 : 487_000;
  }

  public long free() {
    var full = device.chance().share("low disk", 0.04);
    var share = device.chance().fraction("free" + number);
    return (long) (size() * (full ? share * 0.03 : 0.15 + share * 0.6));
  }
}
