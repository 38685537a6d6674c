package io.mooring.connector.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.connector.testing.CommandSigner;
import io.mooring.wire.CommandKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class PinnedKeyTest {

  private final CommandSigner first = new CommandSigner();
  private final CommandSigner second = new CommandSigner();
  private final CommandSigner third = new CommandSigner();
  private final CommandSigner stranger = new CommandSigner();
  @TempDir private Path folder;
  private Path file;
  private PinnedKey pinned;

  @BeforeEach
  void pin() throws IOException {
    file = folder.resolve("portal-key.jwk");
    PinnedKey.draft(file, first.publicKey()).commit();
    pinned = PinnedKey.open(file);
  }

  @Test
  void theKeyItselfNeedsNoChain() throws IOException {
    assertThat(pinned.find(first.thumbprint(), null)).isPresent();
    assertThat(pinned.find(second.thumbprint(), null)).isEmpty();
  }

  @Test
  void aSuccessorIsPinnedBeforeItIsBelieved() throws IOException {
    assertThat(pinned.find(second.thumbprint(), told(first.succession(second)))).isPresent();

    assertThat(onDisk()).isEqualTo(second.thumbprint());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void twoChangesWhileTheConnectorWasOffAreFollowed() throws IOException {
    var told = told(first.succession(second), second.succession(third));

    assertThat(pinned.find(third.thumbprint(), told)).isPresent();

    assertThat(onDisk()).isEqualTo(third.thumbprint());
    assertThat(PinnedKey.open(file).find(third.thumbprint(), told)).isPresent();
  }

  @Test
  void linksOfBeforeTheEnrolmentAreInNobodysWay() throws IOException {
    var told = told(stranger.succession(first), first.succession(second));

    assertThat(pinned.find(second.thumbprint(), told)).isPresent();
  }

  @Test
  void thereIsNoWayBackToAKeyThatWasReplaced() throws IOException {
    var told = told(first.succession(second));
    pinned.find(second.thumbprint(), told);

    assertThat(pinned.find(first.thumbprint(), told)).isEmpty();
    assertThat(onDisk()).isEqualTo(second.thumbprint());
  }

  @Test
  void aKeyThatNoChainLeadsToIsNotBelieved() throws IOException {
    for (var link :
        List.of(
            stranger.succession(stranger),
            stranger.succession(second),
            first.successionAs("commands+jws", second),
            "nonsense",
            "",
            "a.b.c")) {
      assertThat(pinned.find(second.thumbprint(), told(link))).as(link).isEmpty();
      assertThat(pinned.find(stranger.thumbprint(), told(link))).as(link).isEmpty();
    }
    assertThat(onDisk()).isEqualTo(first.thumbprint());
  }

  /** The second link alone leads nowhere, and a chain with a gap does not either. */
  @Test
  void everyLinkIsNeeded() throws IOException {
    assertThat(pinned.find(third.thumbprint(), told(second.succession(third)))).isEmpty();
    assertThat(
            pinned.find(
                third.thumbprint(), told(first.succession(stranger), second.succession(third))))
        .isEmpty();
  }

  @Test
  void aLinkWithOneAlteredByteLeadsNowhere() throws IOException {
    var link = first.succession(second);
    for (var at = 0; at < link.length(); at += 11) {
      var altered =
          link.substring(0, at) + (link.charAt(at) == 'A' ? 'B' : 'A') + link.substring(at + 1);
      assertThat(pinned.find(second.thumbprint(), told(altered))).as(altered).isEmpty();
    }
  }

  /** A stranger's signature under the header of the key that is known. */
  @Test
  void theKeyInTheHeaderMustBeTheOneThatIsKnown() throws IOException {
    var header = first.succession(second).split("\\.", -1)[0];
    var forged = stranger.succession(stranger).split("\\.", -1);
    var link = header + "." + forged[1] + "." + forged[2];

    assertThat(pinned.find(stranger.thumbprint(), told(link))).isEmpty();
  }

  /** A kill between the draft and its rename leaves the old key, and the next answer leads on. */
  @Test
  void aChangeThatWasBrokenOffIsMadeAnew() throws IOException {
    Files.writeString(folder.resolve("portal-key.jwk.new"), "{\"kty\":\"E");

    var again = PinnedKey.open(file);

    assertThat(again.find(second.thumbprint(), told(first.succession(second)))).isPresent();
    assertThat(onDisk()).isEqualTo(second.thumbprint());
  }

  @Test
  void whatCanNotBeWrittenDownIsNotBelieved() throws IOException {
    Files.createDirectories(folder.resolve("portal-key.jwk.new/in-the-way"));

    assertThatThrownBy(() -> pinned.find(second.thumbprint(), told(first.succession(second))))
        .isInstanceOf(IOException.class);

    assertThat(pinned.present().getKeyID()).isEqualTo(first.thumbprint());
    assertThat(onDisk()).isEqualTo(first.thumbprint());
  }

  @Test
  void aDamagedKeyIsSaid() throws IOException {
    Files.writeString(file, "nonsense");

    assertThatThrownBy(() -> PinnedKey.open(file)).hasMessageContaining("damaged; enrol again");
    assertThatThrownBy(() -> PinnedKey.open(folder.resolve("none")))
        .hasMessageContaining("can't be read; enrol again");
  }

  private CommandKeys told(String... successions) {
    return new CommandKeys("any", List.of(successions));
  }

  private String onDisk() throws IOException {
    return PinnedKey.open(file).present().getKeyID();
  }
}
