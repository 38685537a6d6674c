package io.mooring.persistence;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;

import java.nio.file.Path;

/** Writes a row, says so or why it could not, and dies without closing anything. */
final class KilledWriter {

  static final int HALTED = 3;

  private KilledWriter() {}

  public static void main(String[] arguments) {
    System.out.println(written(Path.of(arguments[0])));
    System.out.flush();
    Runtime.getRuntime().halt(HALTED);
  }

  private static String written(Path folder) {
    try {
      var database = Database.open(DatabaseSettings.h2File(folder));
      database.people().signedIn(ADMINISTRATOR, MONDAY);
      return "written";
    } catch (DatabaseUnavailable e) {
      return String.valueOf(e.getMessage());
    }
  }
}
