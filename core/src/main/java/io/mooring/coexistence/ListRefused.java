package io.mooring.coexistence;

/** A list of devices can't be taken as it is; the message says where and why. */
public final class ListRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ListRefused(String sentence) {
    super(sentence, null, false, false);
  }

  /** The sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
