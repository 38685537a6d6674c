package io.mooring.lab.estate;

import org.jspecify.annotations.Nullable;

/**
 * What became of one record since the estate was founded: where it came from when it is a later
 * one, the name it was given, and whether a newer record of the same computer overtook it.
 */
public record Fate(@Nullable Descent descent, @Nullable String name, boolean superseded) {

  public static final Fate NONE = new Fate(null, null, false);

  public Fate renamed(String to) {
    return new Fate(descent, to, superseded);
  }

  public Fate overtaken() {
    return new Fate(descent, name, true);
  }
}
