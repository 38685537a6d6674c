package io.mooring.wire;

/** Cuts texts to a length without leaving half a sign behind, which databases refuse. */
public final class Cut {

  private Cut() {}

  /** The text's first {@code most} chars; one less where that would split a surrogate pair. */
  public static String to(int most, String text) {
    if (text.length() <= most) {
      return text;
    }
    var splits = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, splits ? most - 1 : most);
  }
}
