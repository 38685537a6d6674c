package io.mooring.cloud;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A word of one of Graph's lists, as it came. The lists grow, so a word may be new to us
 * (Microsoft: evolvable enumerations).
 *
 * @param meaning null for a word that we do not know, and for Graph's own {@code unknown}
 */
public record Word<E extends Enum<E>>(String raw, @Nullable E meaning) {

  /** The word with its meaning, whatever its capitals: Graph is not of one mind about them. */
  public static <E extends Enum<E> & Spelled> Word<E> of(String raw, Class<E> list) {
    var meaning =
        Arrays.stream(list.getEnumConstants())
            .filter(member -> member.spelling().equalsIgnoreCase(raw))
            .findFirst();
    return new Word<>(raw, meaning.orElse(null));
  }

  /** Whether it means this; what is not known means nothing. */
  public boolean means(E other) {
    return meaning == other;
  }
}
