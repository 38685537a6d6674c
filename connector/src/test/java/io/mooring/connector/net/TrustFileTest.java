package io.mooring.connector.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.mooring.connector.testing.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class TrustFileTest {

  @TempDir private static Path folder;

  private final TestCertificates certificates = TestCertificates.once();

  @Test
  void readsPem() throws IOException, GeneralSecurityException {
    assertThat(new TrustFile(certificates.pem(), null).roots().size()).isEqualTo(1);
  }

  @Test
  void readsPkcs12WithItsPassword() throws IOException, GeneralSecurityException {
    var file = new TrustFile(certificates.pkcs12(), new Secret(TestCertificates.PASSWORD));

    assertThat(file.roots().size()).isEqualTo(1);
  }

  @Test
  void aWrongPasswordIsNamedAndNotShown() {
    var file = new TrustFile(certificates.pkcs12(), new Secret("another"));

    assertThatIOException()
        .isThrownBy(file::roots)
        .withMessageContaining("password")
        .withMessageNotContaining("another");
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    var nothing = Files.writeString(folder.resolve("nothing"), "nothing");
    var empty = Files.writeString(folder.resolve("empty.pem"), "-----BEGIN NOTHING-----");

    assertRefused(nothing, "neither PEM nor PKCS#12");
    assertRefused(empty, "PEM");
    assertRefused(folder.resolve("absent"), "can't be read");
  }

  private static void assertRefused(Path file, String why) {
    assertThatIOException()
        .isThrownBy(() -> Trust.of(new TrustFile(file, null)))
        .withMessageContaining(why);
  }
}
