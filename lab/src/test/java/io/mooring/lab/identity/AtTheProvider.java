package io.mooring.lab.identity;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A lab that runs for all tests of a class, and a browser of each test's own. */
abstract class AtTheProvider {

  @TempDir static Path data;
  static RunningLab lab;

  Surfer surfer;

  @BeforeAll
  static void start() {
    lab = RunningLab.start(data);
  }

  @AfterAll
  static void stop() {
    lab.close();
  }

  @BeforeEach
  void openBrowser() {
    surfer = new Surfer(lab.provider());
  }
}
