package io.mooring.persistence;

import io.mooring.persistence.Explained.Slow;
import java.util.regex.Pattern;

/**
 * What one kind of statement may do with one table, as that is little.
 *
 * @param statement a pattern of the statement
 * @param table as the statement calls it
 */
record Excuse(String statement, String table, Slow may) {

  boolean fits(String sql, Explained step, Slow slow) {
    return may == slow
        && step.table().equals(table)
        && Pattern.compile(statement).matcher(sql).find();
  }
}
