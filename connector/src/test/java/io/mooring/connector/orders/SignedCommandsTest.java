package io.mooring.connector.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.portal.PinnedKey;
import io.mooring.connector.testing.CommandSigner;
import io.mooring.connector.testing.SettableClock;
import io.mooring.wire.CommandKeys;
import io.mooring.wire.RequestProof;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class SignedCommandsTest {

  private final CommandSigner portal = new CommandSigner();
  private final SettableClock clock = new SettableClock();
  @TempDir private Path folder;

  @Test
  void believesThePortalsOwnCommands() throws IOException {
    assertThat(judge(portal.sign("c1", "order-1")))
        .isInstanceOfSatisfying(
            SignedCommands.Judged.Genuine.class,
            genuine -> assertThat(genuine.batch().commands()).hasSize(1));
  }

  @Test
  void believesAPortalThatDoesNotSayHowLongToWatch() throws IOException {
    var commands =
        portal.signText(
            """
            {"connectorId":"c1","issuedAt":"2026-11-23T08:00:00Z",
            "expiresAt":"2026-11-23T08:10:00Z","commands":[{"orderId":"order-1",
            "action":"configmgr.syncMachinePolicy","resourceId":16777216}]}
            """);

    assertThat(judge(commands)).isInstanceOf(SignedCommands.Judged.Genuine.class);
  }

  @Test
  void refusesAnotherKeysCommands() throws IOException {
    assertRefused(new CommandSigner().sign("c1", "order-1"), "another key than the portal's");
  }

  @Test
  void believesTheSuccessorOfThePinnedKey() throws IOException {
    var next = new CommandSigner();
    var told = new CommandKeys(next.thumbprint(), List.of(portal.succession(next)));

    assertThat(judge(next.sign("c1", "order-1"), told))
        .isInstanceOf(SignedCommands.Judged.Genuine.class);
  }

  @Test
  void refusesAKeyThatOnlyVouchesForItself() throws IOException {
    var stranger = new CommandSigner();
    var told = new CommandKeys(stranger.thumbprint(), List.of(stranger.succession(stranger)));

    assertThat(judge(stranger.sign("c1", "order-1"), told))
        .isEqualTo(new SignedCommands.Judged.Rejected(SignedCommands.STRANGER));
  }

  @Test
  void refusesCommandsWhosePayloadWasChanged() throws IOException {
    var parts = portal.sign("c1", "order-1").split("\\.", -1);
    var other = portal.sign("c1", "order-2").split("\\.", -1);

    assertRefused(parts[0] + "." + other[1] + "." + parts[2], "not signed");
  }

  @Test
  void refusesCommandsForAnotherConnector() throws IOException {
    assertRefused(portal.sign("c2", "order-1"), "another connector");
  }

  @Test
  void refusesExpiredCommands() throws IOException {
    var commands = portal.sign("c1", "order-1");
    clock.pass(CommandSigner.LIFE);

    assertRefused(commands, "expired");
  }

  @Test
  void refusesCommandsFromTheFuture() throws IOException {
    var commands = portal.sign("c1", "order-1");
    clock.pass(RequestProof.SKEW.plus(Duration.ofSeconds(1)).negated());

    assertRefused(commands, "future");
  }

  @Test
  void refusesATokenOfAnotherKind() throws IOException {
    assertRefused(portal.signAs("connector+jwt", "c1", "order-1"), "not signed");
  }

  @Test
  void refusesWhatIsNoToken() throws IOException {
    assertRefused("nonsense", "can't be read");
    assertRefused("eyJhbGciOiJub25lIn0.e30.", "can't be read");
    assertRefused(portal.signText("{}"), "incomplete");
  }

  private void assertRefused(String commands, String why) throws IOException {
    assertThat(judge(commands))
        .isInstanceOfSatisfying(
            SignedCommands.Judged.Rejected.class,
            rejected -> assertThat(rejected.why()).contains(why));
  }

  private SignedCommands.Judged judge(String commands) throws IOException {
    return judge(commands, null);
  }

  private SignedCommands.Judged judge(String commands, @Nullable CommandKeys told)
      throws IOException {
    var file = folder.resolve("portal-key.jwk");
    PinnedKey.draft(file, portal.publicKey()).commit();
    return new SignedCommands(PinnedKey.open(file), "c1", clock).judge(commands, told);
  }
}
