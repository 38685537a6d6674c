package io.mooring.persistence;

import io.mooring.wire.PlainText;

/**
 * Texts that people gave, and that were kept before what can't be seen counted for nothing: a row
 * is never refused for its text.
 */
final class Visible {

  private static final String NOTHING = "(nothing visible)";

  private Visible() {}

  /** The text as it was kept, or words that say so where nothing of it can be seen. */
  static String orSaid(String kept) {
    return PlainText.of(kept).isEmpty() ? NOTHING : kept;
  }
}
