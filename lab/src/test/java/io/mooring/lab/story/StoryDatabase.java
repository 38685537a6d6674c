package io.mooring.lab.story;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What the portal of a story keeps its data in. */
enum StoryDatabase {
  H2("H2"),
  MYSQL("MySQL");

  private static final String SERVER =
      Objects.requireNonNullElse(System.getenv("MOORING_MYSQL"), "");

  private final String product;
  private final String name = "mooring_story_" + UUID.randomUUID().toString().replace("-", "");

  StoryDatabase(String product) {
    this.product = product;
  }

  /** H2, and MySQL where there is a server. */
  static Stream<StoryDatabase> all() {
    return SERVER.isEmpty() ? Stream.of(H2) : Stream.of(values());
  }

  /** MySQL where there is a server, for stories of which every order's contract tells on both. */
  static Stream<StoryDatabase> one() {
    return Stream.of(SERVER.isEmpty() ? H2 : MYSQL);
  }

  /** What {@code ./mooring run} is told: a new, empty database of the server. */
  List<String> options() {
    if (this == H2) {
      return List.of();
    }
    run("create database " + name);
    return List.of("--mysql", SERVER.replaceFirst("(//[^/]*/)[^?]*", "$1" + name));
  }

  void drop() {
    if (this == MYSQL) {
      run("drop database if exists " + name);
    }
  }

  private static void run(String sql) {
    try (var connection = DriverManager.getConnection(SERVER);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("MOORING_MYSQL must let its user make databases", e);
    }
  }

  @Override
  public String toString() {
    return product;
  }
}
