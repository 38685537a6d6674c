package io.mooring.persistence;

import java.net.UnknownHostException;
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
    return fault instanceof DatabaseUnavailable said
        ? said
        : new DatabaseUnavailable("The database " + settings.place() + " " + said(fault), fault);
  }

  private static String said(Throwable fault) {
    return switch (fault) {
      case FlywayValidateException _ ->
          "was made by another version of Mooring: start that version, or use another database.";
      case SQLException sql -> said(sql);
      case UnknownHostException _ -> "can't be reached: its host has no such name.";
      default -> fault.getCause() == null ? unknown(fault) : said(fault.getCause());
    };
  }

  /** MySQL's numbers are from its "Server Error Message Reference". */
  private static String said(SQLException fault) {
    return switch (fault.getErrorCode()) {
      case H2_IN_USE -> "is in use by another process: stop that one first.";
      case H2_BROKEN, H2_OTHER_VERSION ->
          "is broken: bring it back from a backup, or use another data folder.";
      case 1045, 1698, 1524 -> "refuses the sign-in: check user and password.";
      case 1049 -> "does not exist: create it, or name another.";
      case 1044, 1142, 1143, 1227, 1370 ->
          "refuses what Mooring needs: docs/mysql.md has the rights (" + first(fault) + ").";
      case 1040, 1203 -> "has no connection left: " + first(fault) + ".";
      case 1115, 1273 -> MySqlVersion.TOO_OLD;
      default -> said(String.valueOf(fault.getSQLState()), fault);
    };
  }

  private static String said(String state, SQLException fault) {
    return state.startsWith("08") ? "can't be reached: " + first(deepest(fault)) : unknown(fault);
  }

  private static Throwable deepest(Throwable fault) {
    return fault.getCause() == null ? fault : deepest(fault.getCause());
  }

  private static String unknown(Throwable fault) {
    return "can't be opened: " + first(fault);
  }

  private static String first(Throwable fault) {
    return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
  }
}
