package io.mooring.connector.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cm01.contoso.com",
        "https://cm01.contoso.com:8443",
        "http://localhost:8080",
        "http://127.0.0.1:8080",
      })
  void takesAHostAndAPort(String text) {
    assertThat(Address.of(text)).hasToString(text);
    assertThat(Address.of(text + "/")).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "http://cm01.contoso.com, https://",
    "https://cm01.contoso.com/AdminService, end after the host",
    "https://user:secret@cm01.contoso.com, no sign-in",
    "cm01.contoso.com, no address",
    "ftp://cm01, https://",
    "https://a b, no address",
  })
  void refusesWhatWouldNotWorkOrNotBeSafe(String text, String why) {
    assertThatThrownBy(() -> Address.of(text)).hasMessageContaining(why);
  }
}
