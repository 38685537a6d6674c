package io.mooring.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

  @ParameterizedTest
  @CsvSource({
    "CONTOSO\\Anna.Keller, contoso\\anna.keller",
    "' Anna@Contoso.com ', anna@contoso.com",
    "CONTOSO\\PC-2\\x, contoso\\pc-2\\x"
  })
  void isReadInSmallLetters(String text, String account) {
    assertThat(Account.parse(text, "PC-1")).contains(new Account(account));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "\\anna",
        "CONTOSO\\",
        "@contoso.com",
        ".\\anna",
        "PC-1\\Administrator",
        "NT AUTHORITY\\SYSTEM",
        "Window Manager\\DWM-1"
      })
  void isNobodysWhoseElseItMayBe(String text) {
    assertThat(Account.parse(text, "pc-1")).isEmpty();
  }
}
