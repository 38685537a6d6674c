package io.mooring.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that die while they write: what they had been told is done is there, nothing half. */
class KilledTest {

  private static final String NEVER = "0";

  @TempDir Path folder;

  @Test
  void beforeACommit() throws Exception {
    for (var database : TestDatabase.inFolder(folder).toList()) {
      haltedAt(database, "before", 5);
    }
  }

  @Test
  void afterACommitThatWasNotAnsweredYet() throws Exception {
    for (var database : TestDatabase.inFolder(folder).toList()) {
      haltedAt(database, "after", 3);
    }
  }

  private static void haltedAt(TestDatabase database, String when, int commit) throws Exception {
    var site = begin(database);
    var child = Child.start(KilledBatches.class, database.address(), site, when, commit);
    var said = Child.said(child);
    assertThat(child.waitFor()).isEqualTo(Child.HALTED);
    assertThat(said).hasSize(commit - 1);
    check(database, site, said);
  }

  @Test
  void atAnyMoment() throws Exception {
    for (var database : TestDatabase.inFolder(folder).toList()) {
      for (var lines : List.of(1, 10)) {
        var site = begin(database);
        check(database, site, killedAfter(database, site, lines));
      }
    }
  }

  /** While the parent reads its last line, the child is already in its next batch. */
  private static List<String> killedAfter(TestDatabase database, String site, int lines)
      throws Exception {
    var child = Child.start(KilledBatches.class, database.address(), site, "before", NEVER);
    var said = new ArrayList<String>();
    try (var output = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
      while (said.size() < lines) {
        said.add(output.readLine());
      }
      child.toHandle().destroyForcibly();
      output.lines().forEach(said::add);
    }
    child.waitFor();
    return said;
  }

  private static String begin(TestDatabase database) {
    try (var open = Database.open(database.settings())) {
      return Batches.begin(open).text();
    }
  }

  private static void check(TestDatabase database, String site, Collection<String> said) {
    try (var open = Database.open(database.settings())) {
      Batches.of(open, site).check(numbers("batch ", said), numbers("note ", said), 20);
    }
  }

  private static List<Integer> numbers(String kind, Collection<String> said) {
    return said.stream()
        .filter(line -> line.startsWith(kind))
        .map(line -> Integer.valueOf(line.substring(kind.length())))
        .toList();
  }
}
