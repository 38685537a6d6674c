package io.mooring.connector.violations;

import org.assertj.core.api.Assertions;

final class UsesAnotherLibrary {

  Object breakTheRule() {
    return Assertions.assertThat(true);
  }
}
