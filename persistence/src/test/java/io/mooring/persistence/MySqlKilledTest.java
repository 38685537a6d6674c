package io.mooring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The server dies while the portal writes, and comes back while the portal goes on. */
@EnabledIfEnvironmentVariable(
    named = MySqlKilledTest.SCRIPT,
    matches = ".+",
    disabledReason = "there is no MySQL server of our own to kill; ./mooring test says why")
class MySqlKilledTest {

  static final String SCRIPT = "MOORING_MYSQL_SERVER";

  private static final int WRITERS = 4;
  private static final int BEFORE_THE_KILL = 12;

  @TempDir Path folder;

  private final Set<Integer> batches = ConcurrentHashMap.newKeySet();
  private final Set<Integer> notes = ConcurrentHashMap.newKeySet();
  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
  private final CountDownLatch stopped = new CountDownLatch(WRITERS);
  private int port;

  @BeforeEach
  void startServer() throws Exception {
    port = MySqlOpeningTest.freePort();
    server("start", port);
  }

  @AfterEach
  void stopServer() throws Exception {
    server("stop", port);
  }

  private void server(String command, int port) throws IOException, InterruptedException {
    var script =
        new ProcessBuilder(
                "sh", System.getenv(SCRIPT), command, folder.toString(), Integer.toString(port))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(script.waitFor()).as(command).isZero();
  }

  @Test
  void whatWasAnsweredIsThereAndThePoolRecovers() throws Exception {
    var settings = DatabaseSettings.mysql("jdbc:mysql://127.0.0.1:" + port + "/app", "app", "app");
    try (var database = Database.open(settings);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var estate = Batches.begin(database);
      for (var n = 0; n < WRITERS; n++) {
        threads.execute(() -> writeUntilItFails(estate));
      }
      assertThat(enough.await(2, TimeUnit.MINUTES)).as("enough was written").isTrue();
      server("kill", port);
      assertThat(stopped.await(2, TimeUnit.MINUTES)).as("every writer has noticed").isTrue();
      server("start", port);

      estate.check(batches, notes, next.get());
      estate.put(estate.batch(next.incrementAndGet()));
      estate.check(Set.of(next.get()), notes, next.get());
    }
  }

  private void writeUntilItFails(Batches estate) {
    try {
      while (next.get() < 10_000) {
        var number = next.getAndIncrement();
        estate.put(estate.batch(number));
        batches.add(number);
        estate.note(number);
        notes.add(number);
        enough.countDown();
      }
    } catch (RuntimeException serverIsGone) {
      // As it must.
    } finally {
      stopped.countDown();
    }
  }
}
