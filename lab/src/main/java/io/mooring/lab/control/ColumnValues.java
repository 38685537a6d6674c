package io.mooring.lab.control;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Knows which columns there are and what they hold; what they do not hold is refused with an {@link
 * IllegalArgumentException}.
 */
public interface ColumnValues {

  /** Whether a column is to hold only what its type allows, or anything at all. */
  enum Check {
    TYPED,
    RAW
  }

  /** The value as a column of devices keeps it. */
  @Nullable Object ofDevice(String column, JsonNode value, Check check);

  /** The value as a column of a class without devices keeps it. */
  @Nullable Object ofRow(String className, String column, JsonNode value, Check check);
}
