package io.mooring.conditionalaccess;

/**
 * Whether a device is something, and how that is known.
 *
 * @param because in a sentence
 */
public record Answer(Is is, String because) {

  /** Not known is an answer. */
  public enum Is {
    YES("yes"),
    NO("no"),
    NOT_KNOWN("unknown");

    private final String key;

    Is(String key) {
      this.key = key;
    }

    /** The name in the API. */
    public String key() {
      return key;
    }
  }

  static Answer yes(String because) {
    return new Answer(Is.YES, because);
  }

  static Answer no(String because) {
    return new Answer(Is.NO, because);
  }

  static Answer notKnown(String because) {
    return new Answer(Is.NOT_KNOWN, because);
  }
}
