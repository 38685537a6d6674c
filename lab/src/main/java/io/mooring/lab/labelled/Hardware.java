package io.mooring.lab.labelled;

import io.mooring.lab.estate.Device;
import java.util.List;
import java.util.Locale;

/** A computer's parts, as its firmware and its cards tell of them. */
record Hardware(
    String serial,
    String board,
    String card,
    String wireless,
    String dock,
    String maker,
    String model) {

  /** What is found in the field, listed without a look at what the product knows of. */
  private static final List<String> UNNUMBERED =
      List.of(
          "To be filled by O.E.M.",
          "To Be Filled By O.E.M.",
          "Default string",
          "System Serial Number",
          "Chassis Serial Number",
          "0",
          "00000000",
          "None",
          "(none)",
          "Not Applicable",
          "N/A",
          "123456789",
          "0123456789",
          "INVALID",
          "Enter Serial",
          "XXXXXXXXXX",
          "OEM",
          "Standard",
          "Undefined",
          "B0000000");

  private static final List<String> BOARDS =
      List.of(
          "00000000-0000-0000-0000-000000000000",
          "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
          "03000200-0400-0500-0006-000700080009",
          "00020003-0004-0005-0006-000700080009");

  private static final List<String> BOARD_MAKERS =
      List.of("ASUS", "Gigabyte Technology Co., Ltd.", "Micro-Star International Co., Ltd.");

  static Hardware of(Device device, Luck luck) {
    var mac = device.network().mac();
    var wireless = "A4:%s:%s".formatted(luck.hex(2), mac.substring(6));
    return new Hardware(
        device.serial(),
        device.biosId(),
        mac,
        wireless,
        "",
        device.manufacturer(),
        device.modelName());
  }

  /** Of a white box: half of them have an id of the board nevertheless. */
  Hardware unnumbered(Luck luck) {
    var junk = luck.one(UNNUMBERED);
    return new Hardware(
        junk,
        luck.share(0.5) ? luck.one(BOARDS) : board,
        card,
        wireless,
        dock,
        luck.share(0.5) ? "System manufacturer" : luck.one(BOARD_MAKERS),
        luck.share(0.5) ? "System Product Name" : "B650M-" + luck.below(4));
  }

  Hardware serial(String other) {
    return new Hardware(other, board, card, wireless, dock, maker, model);
  }

  Hardware docked(int number) {
    var address =
        "00:50:B6:%02X:%02X:%02X".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    return new Hardware(serial, board, card, wireless, address, maker, model);
  }

  /** Most repairs write the old serial number into the new board. */
  Hardware newBoard(Luck luck) {
    var written = luck.fraction();
    var now = serial;
    if (written > 0.85) {
      now = written > 0.95 ? luck.hex(7) : "Default string";
    }
    return new Hardware(now, luck.guid(), "00:14:22:" + luck.mac(), wireless, dock, maker, model);
  }

  /** The virtual machine's copy has another card. */
  Hardware copied(Luck luck) {
    return new Hardware(serial, board, "00:50:56:" + luck.mac(), wireless, dock, maker, model);
  }

  String cards(boolean laptop) {
    return String.join(" ", card, laptop ? wireless : "", dock).strip();
  }

  /** ConfigMgr's sum of them. */
  String hardwareId() {
    return "2:%08X".formatted((serial + board + card).toUpperCase(Locale.ROOT).hashCode());
  }
}
