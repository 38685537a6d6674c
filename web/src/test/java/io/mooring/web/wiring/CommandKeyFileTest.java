package io.mooring.web.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import io.mooring.web.settings.Misconfigured;
import io.mooring.wire.CommandKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CommandKeyFileTest {

  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

  @TempDir private Path folder;

  private CommandKeyFile key() {
    return CommandKeyFile.in(folder, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void isMadeOnceAndReadableByItsOwnerAlone() throws IOException {
    var first = key();
    var second = key();
    assertThat(second.thumbprint()).isEqualTo(first.thumbprint());
    assertThat(first.since()).isEqualTo(NOW);
    assertThat(rights()).isEqualTo("rw-------");
  }

  @Test
  void signsWhatItsPublicKeyProves() throws Exception {
    var key = key();
    var known = ECKey.parse(key.publicKey());
    assertThat(known.isPrivate()).isFalse();
    assertThat(known.computeThumbprint()).hasToString(key.thumbprint());
    assertThat(SignedJWT.parse(key.sign("{}")).verify(new ECDSAVerifier(known))).isTrue();
  }

  @Test
  void vouchesForItsSuccessor() throws Exception {
    var key = key();
    var old = ECKey.parse(key.publicKey());

    assertThat(key.succeed(key.thumbprint())).isTrue();

    var link = JWSObject.parse(key.told().successions().getFirst());
    assertThat(link.verify(new ECDSAVerifier(old))).isTrue();
    assertThat(link.getHeader().getKeyID()).isEqualTo(old.getKeyID());
    assertThat(link.getHeader().getType()).hasToString(CommandKeys.SUCCESSION_TYPE);
    var said = JsonMapper.shared().readTree(link.getPayload().toString());
    assertThat(ECKey.parse(said.path("successor").asString()).getKeyID())
        .isEqualTo(key.thumbprint())
        .isNotEqualTo(old.getKeyID());
    assertThat(said.path("issuedAt").asString()).isEqualTo(NOW.toString());
    assertThat(link.serialize()).doesNotContain("\"d\"");
    assertThat(rights()).isEqualTo("rw-------");
  }

  @Test
  void keepsTheWholeChainOverARestart() {
    var key = key();
    key.succeed(key.thumbprint());
    key.succeed(key.thumbprint());

    assertThat(key.told().successions()).hasSize(2);
    assertThat(key().told()).isEqualTo(key.told());
  }

  @Test
  void isReplacedByWhoSawItAlone() {
    var key = key();
    var seen = key.thumbprint();
    key.succeed(seen);
    var told = key.told();

    assertThat(key.succeed(seen)).isFalse();

    assertThat(key.told()).isEqualTo(told);
  }

  @Test
  void nodesThatShareTheFolderSignWithWhatOneOfThemPutInPlace() throws Exception {
    var one = key();
    var other = key();

    one.succeed(one.thumbprint());

    assertThat(other.thumbprint()).isEqualTo(one.thumbprint());
    var signed = JWSObject.parse(other.sign("{}"));
    assertThat(signed.verify(new ECDSAVerifier(ECKey.parse(one.publicKey())))).isTrue();
  }

  @Test
  void ofNodesThatReplaceItAtOnceOneDoes() {
    var seen = key().thumbprint();

    var done =
        IntStream.range(0, 4)
            .mapToObj(_ -> CompletableFuture.supplyAsync(() -> key().succeed(seen)))
            .toList()
            .stream()
            .map(CompletableFuture::join);

    assertThat(done).containsOnlyOnce(true).hasSize(4);
    assertThat(key().told().successions()).hasSize(1);
  }

  /** A kill before the rename leaves a draft: the old key goes on, and the next change works. */
  @Test
  void aChangeThatWasBrokenOffLeavesTheOldKey() throws IOException {
    var key = key();
    var seen = key.thumbprint();
    Files.writeString(folder.resolve(CommandKeyFile.NAME + ".new"), "{\"kty\": \"E");

    assertThat(key().thumbprint()).isEqualTo(seen);
    assertThat(key().succeed(seen)).isTrue();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(CommandKeyFile.NAME, CommandKeyFile.NAME + ".lock");
    }
  }

  @Test
  void aKeyOfAnEarlierVersionIsTakenUpWithoutItsAge() throws Exception {
    var old = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    Files.writeString(folder.resolve(CommandKeyFile.NAME), old.toJSONString());
    var key = key();

    assertThat(key.thumbprint()).isEqualTo(old.getKeyID());
    assertThat(key.since()).isNull();
    assertThat(key.told().successions()).isEmpty();
    assertThat(key.succeed(old.getKeyID())).isTrue();
    assertThat(key.since()).isEqualTo(NOW);
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    Files.writeString(folder.resolve(CommandKeyFile.NAME), "no key");
    assertThatThrownBy(this::key)
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("holds no command key");
    var file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> CommandKeyFile.in(file, Clock.systemUTC()))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("can't be used");
  }

  private String rights() throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(folder.resolve(CommandKeyFile.NAME)));
  }
}
