package io.mooring.connector.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.connector.testing.FakePortal;
import io.mooring.connector.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class KeyRotationTest {

  private final FakePortal portal = new FakePortal();
  private final SettableClock clock = new SettableClock();
  @TempDir private Path folder;
  private String first;

  @BeforeEach
  void begin() throws IOException {
    var key = ConnectorKey.generate(clock.instant());
    KeyRing.draft(folder, key).commit();
    first = key.thumbprint();
    clock.pass(Duration.ofDays(30));
  }

  @Test
  void changesTheKeyOnceItIsOldEnough() throws IOException {
    rotate(false);
    var second = present();
    rotate(false);

    assertThat(second).isNotEqualTo(first);
    assertThat(present()).isEqualTo(second);
    assertThat(KeyRing.open(folder).next()).isEmpty();
  }

  @Test
  void theOldKeyStaysUntilThePortalHasTheNewOne() throws IOException {
    portal.away = PortalFaults.away();
    assertThatThrownBy(() -> rotate(false)).isInstanceOf(IOException.class);
    assertThat(present()).isEqualTo(first);
    var next = KeyRing.open(folder).next().orElseThrow().thumbprint();

    portal.away = null;
    rotate(false);

    assertThat(present()).as("the same new key is offered again").isEqualTo(next);
  }

  @Test
  void aNewKeyThatThePortalTookBeforeTheAnswerWasLostIsUsed() throws IOException {
    portal.away = PortalFaults.away();
    assertThatThrownBy(() -> rotate(false)).isInstanceOf(IOException.class);
    var next = KeyRing.open(folder).next().orElseThrow().thumbprint();

    rotate(true);

    assertThat(present()).isEqualTo(next);
  }

  @Test
  void aNewKeyThatIsRefusedIsDropped() throws IOException {
    portal.away = PortalFaults.refusing(409);

    assertThatThrownBy(() -> rotate(false)).isInstanceOf(IOException.class);

    assertThat(KeyRing.open(folder).next()).isEmpty();
    assertThat(present()).isEqualTo(first);
  }

  @Test
  void theKeyFileIsForItsOwnerOnlyAndADamagedOneIsNamed() throws IOException {
    var file = folder.resolve("connector-key.jwk");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    Files.writeString(file, "{}");

    assertThatThrownBy(() -> KeyRing.open(folder)).hasMessageContaining("damaged");
  }

  private void rotate(boolean isTaken) throws IOException {
    var keys = KeyRing.open(folder);
    new KeyRotation(keys, portal, _ -> isTaken, clock, Duration.ofDays(30)).changeIfDue();
  }

  private String present() throws IOException {
    return KeyRing.open(folder).present().thumbprint();
  }
}
