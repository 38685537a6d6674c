package io.mooring.coexistence;

import java.util.List;

/** A list of devices as a table of texts, which can be read several times. */
public interface DeviceTable {

  /** Most bytes of a list as it comes: 200,000 devices with a hundred and sixty signs each. */
  int LARGEST = 32 * 1024 * 1024;

  /**
   * Gives all of it: the heading, then row by row.
   *
   * @throws ListRefused when it is no table, or larger than is taken
   */
  void read(Reader reader);

  /** Is given what is read. */
  interface Reader {

    /** The titles of the columns. */
    void heading(List<String> titles);

    /**
     * One row.
     *
     * @param place what to call it in a sentence, such as {@code Line 4}
     */
    void row(String place, List<String> cells);
  }
}
