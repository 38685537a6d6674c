package io.mooring.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntraDeviceIdTest {

  @Test
  void anEntraIdOfZerosIsNone() {
    assertThat(EntraDeviceId.parse("00000000-0000-0000-0000-000000000000")).isEmpty();
    assertThat(EntraDeviceId.parse("8F3E-00")).contains(new EntraDeviceId("8f3e-00"));
  }
}
