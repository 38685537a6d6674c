package io.mooring.web.devices;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientVersionTest {

  @ParameterizedTest
  @CsvSource({
    "5.00.9141.1011, 5.00.9141.1000, SAME",
    "5.00.9128.1007, 5.00.9141.1000, OLDER",
    "5.00.9145.1000, 5.00.9141.1000, NEWER",
    "5.00.9141.1011, , UNKNOWN",
    ", 5.00.9141.1000, UNKNOWN",
    "garbage, 5.00.9141.1000, UNKNOWN",
    "5.00.99999999999.1, 5.00.9141.1000, UNKNOWN",
  })
  void comparesBuilds(@Nullable String client, @Nullable String site, ClientVersion expected) {
    assertThat(ClientVersion.compare(client, site)).isEqualTo(expected);
  }
}
