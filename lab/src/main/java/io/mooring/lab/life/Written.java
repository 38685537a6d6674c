package io.mooring.lab.life;

import org.jspecify.annotations.Nullable;

/** A written value as columns have it: JSON has small numbers and large ones, they large ones. */
final class Written {

  private Written() {}

  static @Nullable Object number(@Nullable Object value) {
    return value instanceof Integer small ? Long.valueOf(small) : value;
  }
}
