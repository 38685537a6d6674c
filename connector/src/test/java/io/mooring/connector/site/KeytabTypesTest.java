package io.mooring.connector.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class KeytabTypesTest {

  private static final String ACCOUNT = "svc-mooring@CONTOSO.TEST";
  private static final int RC4 = 23;
  private static final int DES = 3;

  @TempDir private Path folder;

  @Test
  void aKeytabOfOldTypesAloneIsToldFromOneWithoutTheAccount() throws IOException {
    var file = keytab(RC4, DES);

    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(() -> demand(ACCOUNT, file))
        .returns(SiteTrouble.NO_ENCRYPTION_TYPE, SiteException::trouble)
        .returns(true, SiteException::isNothingSent)
        .withMessageContaining("for DES, RC4 alone");
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(() -> demand("other@CONTOSO.TEST", file))
        .returns(SiteTrouble.KEYTAB, SiteException::trouble);
  }

  @Test
  void keysThatAreUsedAreEnough() throws IOException {
    demand(ACCOUNT, keytab(RC4, 18));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 7, 12, 30})
  void halfAFileNamesNothing(int length) throws IOException {
    var whole = Files.readAllBytes(keytab(RC4));
    var half = Files.write(folder.resolve("half"), java.util.Arrays.copyOf(whole, length));

    assertThat(KeytabTypes.of(half, ACCOUNT)).isEmpty();
  }

  private static void demand(String principal, Path file) throws SiteException {
    new KeytabLogin(new SiteSignIn.Keytab(principal, file)).demandKeys();
  }

  /** With a hole where a key was taken out, as tools leave it. */
  private Path keytab(int... types) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeShort(0x0502);
    out.writeInt(-8);
    out.writeLong(0);
    for (var type : types) {
      var entry = entry(type);
      out.writeInt(entry.length);
      out.write(entry);
    }
    return Files.write(folder.resolve("old.keytab"), bytes.toByteArray());
  }

  private static byte[] entry(int type) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeShort(1);
    out.writeUTF("CONTOSO.TEST");
    out.writeUTF("svc-mooring");
    out.writeInt(1);
    out.writeInt(0);
    out.writeByte(1);
    out.writeShort(type);
    var key = new byte[type == 18 ? 32 : type == DES ? 8 : 16];
    out.writeShort(key.length);
    out.write(key);
    return bytes.toByteArray();
  }
}
