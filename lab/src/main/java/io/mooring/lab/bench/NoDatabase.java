package io.mooring.lab.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/** For what is measured in memory. */
record NoDatabase() implements Database {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  @Override
  public Connection open(Path portalFolder) {
    throw new IllegalStateException("Nothing is kept in a database here.");
  }

  @Override
  public Connection openToFill(Path portalFolder) {
    return open(portalFolder);
  }

  @Override
  public Connection openCopy(Path portalFolder) {
    return open(portalFolder);
  }

  @Override
  public int fetchSize() {
    return 0;
  }

  @Override
  public List<Meter> meters() {
    return List.of();
  }
}
