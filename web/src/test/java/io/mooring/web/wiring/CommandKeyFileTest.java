package io.mooring.web.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import io.mooring.web.settings.Misconfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandKeyFileTest {

  @TempDir private Path folder;

  @Test
  void isMadeOnceAndReadableByItsOwnerAlone() throws IOException {
    var first = CommandKeyFile.in(folder.resolve("new"));
    var second = CommandKeyFile.in(folder.resolve("new"));
    assertThat(second.thumbprint()).isEqualTo(first.thumbprint());
    var file = folder.resolve("new").resolve(CommandKeyFile.NAME);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void signsWhatItsPublicKeyProves() throws Exception {
    var key = CommandKeyFile.in(folder);
    var known = ECKey.parse(key.publicKey());
    assertThat(known.isPrivate()).isFalse();
    assertThat(known.computeThumbprint()).hasToString(key.thumbprint());
    assertThat(SignedJWT.parse(key.sign("{}")).verify(new ECDSAVerifier(known))).isTrue();
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    Files.writeString(folder.resolve(CommandKeyFile.NAME), "no key");
    assertThatThrownBy(() -> CommandKeyFile.in(folder))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("holds no command key");
    var file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> CommandKeyFile.in(file))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("can't be used");
  }
}
