package io.mooring.authority;

/** What no slider moves: inventory, task sequences, scripts and the like. */
public enum EverythingElse implements Area {
  EVERYTHING_ELSE;

  @Override
  public String key() {
    return "everythingElse";
  }

  @Override
  public String title() {
    return "Everything else";
  }
}
