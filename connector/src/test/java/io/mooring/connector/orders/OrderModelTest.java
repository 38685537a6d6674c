package io.mooring.connector.orders;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.slf4j.LoggerFactory;

@SuppressWarnings("NullAway.Init")
class OrderModelTest {

  private static final int LIVES = 400;

  @TempDir(factory = InMemory.class)
  private Path folder;

  private final Logger log = (Logger) LoggerFactory.getLogger("io.mooring.connector");

  /** Thousands of journals: on a disk that is forced for each line they would take minutes. */
  static final class InMemory implements TempDirFactory {

    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
        throws IOException {
      return Files.isWritable(SHARED_MEMORY)
          ? Files.createTempDirectory(SHARED_MEMORY, "orders")
          : Files.createTempDirectory("orders");
    }
  }

  @BeforeEach
  void quiet() {
    log.setLevel(Level.OFF);
  }

  @AfterEach
  void loud() {
    log.setLevel(null);
  }

  @Test
  void whateverHappensAnOrderIsSentOnceAtMostAndEndsInAReport() {
    for (var seed = 0; seed < LIVES; seed++) {
      live(seed);
    }
  }

  private void live(int seed) {
    try {
      var own = Files.createDirectory(folder.resolve("life-" + seed));
      new OrderModel(own, new Random(seed)).live();
    } catch (AssertionError | IOException | RuntimeException e) {
      throw new AssertionError("The life with seed " + seed + " broke a promise.", e);
    }
  }
}
