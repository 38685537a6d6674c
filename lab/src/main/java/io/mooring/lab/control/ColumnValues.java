package io.mooring.lab.control;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Knows which columns devices have and what they hold. */
@FunctionalInterface
public interface ColumnValues {

  /** The value as the column keeps it; throws {@link IllegalArgumentException} where it cannot. */
  @Nullable Object of(String column, JsonNode value);
}
