package io.mooring.connector;

import io.mooring.connector.settings.SettingsFault;

/** The connector does not do what it was asked to; the message is for a person. */
final class Refusal extends Exception {

  private final ExitCode code;

  Refusal(ExitCode code, String sentence) {
    super(sentence);
    this.code = code;
  }

  static Refusal of(SettingsFault fault) {
    return new Refusal(ExitCode.SETTINGS, String.valueOf(fault.getMessage()));
  }

  ExitCode code() {
    return code;
  }
}
