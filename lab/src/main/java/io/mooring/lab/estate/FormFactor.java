package io.mooring.lab.estate;

/** What kind of computer it is, with its code in computer names. */
public enum FormFactor {
  LAPTOP("LT"),
  DESKTOP("DT"),
  SERVER("SRV");

  private final String code;

  FormFactor(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
