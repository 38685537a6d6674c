package io.mooring.lab.estate;

import java.util.List;

/** How a manufacturer writes serial numbers. */
enum SerialFormat {
  DELL {
    @Override
    String of(Chance chance) {
      return chance.text("serial", LETTERS_AND_DIGITS, 7);
    }
  },
  LENOVO {
    @Override
    String of(Chance chance) {
      return "PF" + chance.text("serial", LETTERS_AND_DIGITS, 6);
    }
  },
  HP {
    @Override
    String of(Chance chance) {
      return "5CG" + chance.text("serial", LETTERS_AND_DIGITS, 7);
    }
  },
  SURFACE {
    @Override
    String of(Chance chance) {
      return "0" + chance.text("serial", DIGITS, 11);
    }
  },
  VMWARE {
    @Override
    String of(Chance chance) {
      var hex = chance.text("serial", "0123456789abcdef", 32);
      var bytes = new StringBuilder("VMware-");
      for (var i = 0; i < 16; i++) {
        bytes.append(hex, 2 * i, 2 * i + 2).append(i == 7 ? "-" : " ");
      }
      return bytes.toString().strip();
    }
  },
  HYPER_V {
    @Override
    String of(Chance chance) {
      var digits = chance.text("serial", DIGITS, 26);
      return digits.replaceAll("(\\d{4})(?=\\d)", "$1-");
    }
  };

  /** What boards say that nobody gave a serial. */
  static final List<String> JUNK =
      List.of("To be filled by O.E.M.", "Default string", "0", "System Serial Number", "None");

  private static final String DIGITS = "0123456789";
  private static final String LETTERS_AND_DIGITS = "0123456789BCDFGHJKLMNPQRSTVWXYZ";

  abstract String of(Chance chance);
}
