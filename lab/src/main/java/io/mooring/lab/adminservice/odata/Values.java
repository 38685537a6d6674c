package io.mooring.lab.adminservice.odata;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How values compare: numbers as numbers, texts without case, since Configuration Manager asks for
 * the collation SQL_Latin1_General_CP1_CI_AS; nothing comes before something, as in SQL Server.
 */
final class Values {

  private Values() {}

  static int compare(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    if (one instanceof Number left && other instanceof Number right) {
      return left instanceof Double || right instanceof Double
          ? Double.compare(left.doubleValue(), right.doubleValue())
          : Long.compare(left.longValue(), right.longValue());
    }
    if (one instanceof Instant left && other instanceof Instant right) {
      return left.compareTo(right);
    }
    if (one instanceof Boolean left && other instanceof Boolean right) {
      return left.compareTo(right);
    }
    return one.toString().compareToIgnoreCase(other.toString());
  }
}
