package io.mooring.connector.settings;

import java.nio.file.Path;

/** Where a setting came from. */
public sealed interface Origin {

  /** A line of the settings file. */
  record Line(Path file, int number) implements Origin {
    @Override
    public String toString() {
      return "line %d of %s".formatted(number, file);
    }
  }

  /** A variable of the environment. */
  record Variable(String name) implements Origin {
    @Override
    public String toString() {
      return name;
    }
  }

  /** An option of the command. */
  record Option(String name) implements Origin {
    @Override
    public String toString() {
      return "option " + name;
    }
  }
}
