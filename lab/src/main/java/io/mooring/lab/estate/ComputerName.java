package io.mooring.lab.estate;

import java.util.List;
import java.util.Locale;

/** How a computer is named: place, kind and number, unless nobody took care of it. */
final class ComputerName {

  private static final List<String> FOREIGN = List.of("MÜN", "ŁÓDŹ", "東京", "ΑΘΗ");

  private ComputerName() {}

  static String of(Device device) {
    var chance = device.chance();
    var code = device.domainController() ? "DC" : device.form().code();
    var number = "-%s-%05d".formatted(code, device.looks() + 1);
    if (device.dirt() == Dirt.UNICODE_NAME) {
      return chance.one("foreign", FOREIGN) + number;
    }
    if (device.form() != FormFactor.SERVER && chance.share("unnamed", 0.02)) {
      return "DESKTOP-" + chance.text("name", "0123456789ABCDEFGHIJKLMNOPQRSTUV", 7);
    }
    var name = device.location() + number;
    return device.dirt() == Dirt.LOWER_CASE_NAME ? name.toLowerCase(Locale.ROOT) : name;
  }
}
