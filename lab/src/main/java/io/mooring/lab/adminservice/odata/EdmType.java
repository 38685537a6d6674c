package io.mooring.lab.adminservice.odata;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types that columns have in the metadata, and the literals that may be compared with them. */
public enum EdmType {
  INT32("Edm.Int32"),
  INT64("Edm.Int64"),
  BOOLEAN("Edm.Boolean"),
  TEXT("Edm.String"),
  TIME("Edm.DateTimeOffset"),
  TEXTS("Collection(Edm.String)"),
  NUMBERS("Collection(Edm.Int32)"),
  RULES("Collection(AdminService.SMS_CollectionRule)"),
  SCHEDULES("Collection(AdminService.SMS_ScheduleToken)");

  private final String edmName;

  EdmType(String edmName) {
    this.edmName = edmName;
  }

  String edmName() {
    return edmName;
  }

  /** The type of the members of an array; null for everything else, and for structured members. */
  @Nullable EdmType members() {
    return switch (this) {
      case TEXTS -> TEXT;
      case NUMBERS -> INT32;
      case INT32, INT64, BOOLEAN, TEXT, TIME, RULES, SCHEDULES -> null;
    };
  }

  boolean isNumber() {
    return this == INT32 || this == INT64;
  }

  /** Whether both can stand on the two sides of an operator. */
  boolean comparableWith(EdmType other) {
    return isNumber() ? other.isNumber() : this == other && isSingle();
  }

  private boolean isSingle() {
    return this == BOOLEAN || this == TEXT || this == TIME;
  }

  /** Whether a value may be kept in such a column. */
  public boolean holds(Object value) {
    return switch (this) {
      case INT32, INT64 -> value instanceof Integer || value instanceof Long;
      case BOOLEAN -> value instanceof Boolean;
      case TEXT -> value instanceof String;
      case TIME -> value instanceof Instant;
      case TEXTS, NUMBERS -> value instanceof List<?> list && list.stream().allMatch(this::takes);
      case RULES, SCHEDULES -> false;
    };
  }

  private boolean takes(@Nullable Object member) {
    var type = members();
    return member != null && type != null && type.holds(member);
  }
}
