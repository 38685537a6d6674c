package io.mooring.cloud;

/**
 * Why an answer of Graph can't be relied on.
 *
 * @param sentence for a person, with what to do where that is known
 */
public record Doubt(Cause cause, String sentence) {

  public enum Cause {
    /** Graph was not reached, or could not answer. */
    UNAVAILABLE,
    /** Graph wants to be asked less, for longer than was waited. */
    THROTTLED,
    /** No token was given, or Graph did not accept it. */
    SIGN_IN,
    /** The app lacks a permission. */
    FORBIDDEN,
    /** Graph did not accept the question. */
    REFUSED,
    /** The answer is not what Graph's protocol says. */
    NONSENSE,
    /** Something came twice. */
    REPEATED,
    /** Fewer came than Graph counts. */
    MISSING,
    /** Something did not come again, and Graph does not count. */
    UNCOUNTED,
    /** What came could not be kept. */
    FAILED,
    /** The program ended meanwhile. */
    ENDED
  }
}
