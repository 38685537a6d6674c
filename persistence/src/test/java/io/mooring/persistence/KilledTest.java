package io.mooring.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that die while they write: what they had been told is done is there, nothing half. */
class KilledTest {

  private static final String NEVER = "0";

  @TempDir static Path folder;
  private static List<TestDatabase> databases = List.of();

  /** Each life has a tenant of its own. */
  @BeforeAll
  static void makeDatabases() {
    databases = TestDatabase.inFolder(folder).toList();
  }

  @Test
  void beforeACommit() throws Exception {
    for (var database : databases) {
      haltedAt(database, "before", 5);
    }
  }

  @Test
  void afterACommitThatWasNotAnsweredYet() throws Exception {
    for (var database : databases) {
      haltedAt(database, "after", 3);
    }
  }

  private static void haltedAt(TestDatabase database, String when, int commit) throws Exception {
    var child = Child.start(KilledBatches.class, database.address(), when, commit);
    var said = Child.said(child);
    assertThat(child.waitFor()).isEqualTo(Child.HALTED);
    assertThat(said).hasSize(1 + commit - 1);
    check(database, said);
  }

  @Test
  void atAnyMoment() throws Exception {
    for (var database : databases) {
      for (var lines : List.of(1, 10)) {
        check(database, killedAfter(database, lines));
      }
    }
  }

  /** While the parent reads its last line, the child is already in its next batch. */
  private static List<String> killedAfter(TestDatabase database, int lines) throws Exception {
    var child = Child.start(KilledBatches.class, database.address(), "before", NEVER);
    var said = new ArrayList<String>();
    try (var output = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
      while (said.size() < 1 + lines) {
        said.add(output.readLine());
      }
      child.toHandle().destroyForcibly();
      output.lines().forEach(said::add);
    }
    child.waitFor();
    return said;
  }

  /** The child's first line is its site. */
  private static void check(TestDatabase database, List<String> said) {
    try (var open = Database.open(database.settings())) {
      Batches.of(open, said.getFirst()).check(numbers("batch ", said), numbers("note ", said), 20);
    }
  }

  private static List<Integer> numbers(String kind, List<String> said) {
    return said.stream()
        .filter(line -> line.startsWith(kind))
        .map(line -> Integer.valueOf(line.substring(kind.length())))
        .toList();
  }
}
