package io.mooring.persistence;

import java.sql.SQLException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The database can't be opened; the message is one sentence for the person who started it. */
public final class DatabaseUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** H2's DATABASE_ALREADY_OPEN_1. */
  private static final int H2_IN_USE = 90_020;

  /** H2's FILE_CORRUPTED_1. */
  private static final int H2_BROKEN = 90_030;

  /** H2's FILE_VERSION_ERROR_1. */
  private static final int H2_OTHER_VERSION = 90_048;

  DatabaseUnavailable(String sentence) {
    super(sentence);
  }

  private DatabaseUnavailable(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  static DatabaseUnavailable because(DatabaseSettings settings, Throwable fault) {
    var place = settings.jdbcUrl().split("[;?]", 2)[0].replaceFirst("^jdbc:(h2:file:)?", "");
    return new DatabaseUnavailable("The database " + place + " " + said(fault), fault);
  }

  private static String said(Throwable fault) {
    return switch (fault) {
      case FlywayValidateException _ ->
          "was made by another version of Mooring: start that version, or use another data folder.";
      case SQLException sql -> said(sql);
      default -> fault.getCause() == null ? unknown(fault) : said(fault.getCause());
    };
  }

  private static String said(SQLException fault) {
    return switch (fault.getErrorCode()) {
      case H2_IN_USE -> "is in use by another process: stop that one first.";
      case H2_BROKEN, H2_OTHER_VERSION ->
          "is broken: bring it back from a backup, or use another data folder.";
      default -> unknown(fault);
    };
  }

  private static String unknown(Throwable fault) {
    var message = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    return "can't be opened: " + message;
  }
}
