package io.mooring.lab.adminservice;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A site that lives, and a device of it that is on. */
abstract class AtALivingSite {

  @TempDir Path data;

  LivingSite site;
  long device;

  @BeforeEach
  void start() {
    site = new LivingSite(data, LivingSite.START);
    device = site.deviceThatIsOn();
  }

  @AfterEach
  void stop() {
    site.close();
  }
}
