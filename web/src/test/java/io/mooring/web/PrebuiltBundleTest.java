package io.mooring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PrebuiltBundleTest {

  /** A front-end build would want Node and a download, and would leave these behind. */
  @Test
  void noFrontEndBuildWasNeeded() {
    assertThat(Path.of("package.json")).doesNotExist();
    assertThat(Path.of("node_modules")).doesNotExist();
  }
}
