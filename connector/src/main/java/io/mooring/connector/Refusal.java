package io.mooring.connector;

/** The connector does not do what it was asked to; the message is one sentence for a person. */
final class Refusal extends Exception {

  private final ExitCode code;

  Refusal(ExitCode code, String sentence) {
    super(sentence);
    this.code = code;
  }

  ExitCode code() {
    return code;
  }
}
