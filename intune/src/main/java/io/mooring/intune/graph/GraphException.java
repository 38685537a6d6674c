package io.mooring.intune.graph;

import io.mooring.cloud.Doubt;
import io.mooring.wire.Cut;
import io.mooring.wire.PlainText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A question to Graph without a usable answer. */
public final class GraphException extends Exception {

  private static final int LONGEST_DETAIL = 300;

  private final Doubt.Cause trouble;
  private final int status;
  private final @Nullable Duration retryAfter;

  GraphException(Doubt.Cause trouble, String sentence, int status, @Nullable Duration retryAfter) {
    super(sentence);
    this.trouble = trouble;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  static GraphException of(Doubt.Cause trouble, String sentence) {
    return new GraphException(trouble, sentence, 0, null);
  }

  static GraphException nonsense(String detail) {
    return of(Doubt.Cause.NONSENSE, "Graph's answer can't be relied on: " + detail + ".");
  }

  static GraphException ended() {
    return of(Doubt.Cause.ENDED, "The reading was ended.");
  }

  /** Words of others, fit for a sentence. */
  static String shown(String detail) {
    return Cut.to(LONGEST_DETAIL, PlainText.line(detail));
  }

  public Doubt doubt() {
    return new Doubt(trouble, String.valueOf(getMessage()));
  }

  /** The HTTP status; 0 when no answer came. */
  public int status() {
    return status;
  }

  /** How long Graph wants to be left alone; null when it does not say. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
