package io.mooring.connector.net;

import java.io.IOException;

/** An answer had begun, and was not taken in to its end. */
public abstract sealed class AnswerFault extends IOException {

  private AnswerFault(String sentence, IOException cause) {
    super(sentence, cause);
  }

  /** The connection ended before the answer did. */
  public static final class BrokenOff extends AnswerFault {
    BrokenOff(IOException cause) {
      super("the connection ended in the middle of the answer", cause);
    }
  }

  /** The answer is longer than anybody should send. */
  public static final class TooLarge extends AnswerFault {
    TooLarge(long mostBytes, IOException cause) {
      super("an answer of more than %d bytes".formatted(mostBytes), cause);
    }
  }
}
