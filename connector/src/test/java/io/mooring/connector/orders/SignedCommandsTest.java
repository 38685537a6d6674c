package io.mooring.connector.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.testing.SettableClock;
import io.mooring.wire.RequestProof;
import java.text.ParseException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignedCommandsTest {

  private final CommandSigner portal = new CommandSigner();
  private final SettableClock clock = new SettableClock();

  @Test
  void believesThePortalsOwnCommands() throws ParseException {
    assertThat(judge(portal.sign("c1", "order-1")))
        .isInstanceOfSatisfying(
            SignedCommands.Judged.Genuine.class,
            genuine -> assertThat(genuine.batch().commands()).hasSize(1));
  }

  @Test
  void believesAPortalThatDoesNotSayHowLongToWatch() throws ParseException {
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
  void refusesAnotherKeysCommands() throws ParseException {
    assertRefused(new CommandSigner().sign("c1", "order-1"), "not signed");
  }

  @Test
  void refusesCommandsWhosePayloadWasChanged() throws ParseException {
    var parts = portal.sign("c1", "order-1").split("\\.", -1);
    var other = portal.sign("c1", "order-2").split("\\.", -1);

    assertRefused(parts[0] + "." + other[1] + "." + parts[2], "not signed");
  }

  @Test
  void refusesCommandsForAnotherConnector() throws ParseException {
    assertRefused(portal.sign("c2", "order-1"), "another connector");
  }

  @Test
  void refusesExpiredCommands() throws ParseException {
    var commands = portal.sign("c1", "order-1");
    clock.pass(CommandSigner.LIFE);

    assertRefused(commands, "expired");
  }

  @Test
  void refusesCommandsFromTheFuture() throws ParseException {
    var commands = portal.sign("c1", "order-1");
    clock.pass(RequestProof.SKEW.plus(Duration.ofSeconds(1)).negated());

    assertRefused(commands, "future");
  }

  @Test
  void refusesATokenOfAnotherKind() throws ParseException {
    assertRefused(portal.signAs("connector+jwt", "c1", "order-1"), "not signed");
  }

  @Test
  void refusesWhatIsNoToken() throws ParseException {
    assertRefused("nonsense", "can't be read");
    assertRefused("eyJhbGciOiJub25lIn0.e30.", "can't be read");
    assertRefused(portal.signText("{}"), "incomplete");
  }

  private void assertRefused(String commands, String why) throws ParseException {
    assertThat(judge(commands))
        .isInstanceOfSatisfying(
            SignedCommands.Judged.Rejected.class,
            rejected -> assertThat(rejected.why()).contains(why));
  }

  private SignedCommands.Judged judge(String commands) throws ParseException {
    return new SignedCommands(portal.publicKey(), "c1", clock).judge(commands);
  }
}
