package io.mooring.connector.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WalkTest {

  private final CountDownLatch never = new CountDownLatch(1);

  @Test
  void whatNeedsAHopThatIsWrongIsNotTriedAndTheRestGoesOn() {
    var findings =
        Walk.USUAL.over(
            List.of(
                Step.of(Hop.SITE_NAME, Set.of(), () -> Said.wrong("No name.", "Mend it.")),
                Step.of(Hop.SITE_PORT, Set.of(Hop.SITE_NAME), WalkTest::notToBeTried),
                Step.of(Hop.SITE_TLS, Set.of(Hop.SITE_PORT), WalkTest::notToBeTried),
                Step.of(Hop.PROXY, Set.of(), () -> Said.ok("None."))));

    assertThat(findings)
        .extracting(Finding::state)
        .containsExactly(State.WRONG, State.NOT_TRIED, State.NOT_TRIED, State.OK);
    assertThat(findings.get(2).sentence()).contains("because of sitePort");
  }

  @Test
  void aWarningIsNoObstacle() {
    var findings =
        Walk.USUAL.over(
            List.of(
                Step.of(Hop.SITE_TLS, Set.of(), () -> Said.warning("Soon.", "Renew.")),
                Step.of(Hop.SITE_SIGN_IN, Set.of(Hop.SITE_TLS), () -> Said.ok("In."))));

    assertThat(findings.getLast().state()).isEqualTo(State.OK);
  }

  @Test
  void aHopThatDoesNotEndIsWrongAndTheWholeIsBounded() {
    var walk = new Walk(Duration.ofMillis(20), Duration.ofMillis(30));

    var findings =
        walk.over(
            List.of(
                Step.of(Hop.KDC, Set.of(), this::endless),
                Step.of(Hop.SITE_PORT, Set.of(), this::endless),
                Step.of(Hop.PROXY, Set.of(), this::endless)));

    assertThat(findings.getFirst().state()).isEqualTo(State.WRONG);
    assertThat(findings.getFirst().sentence()).contains("No end within");
    assertThat(findings.getFirst().remedy()).contains("port 88");
    assertThat(findings.getLast().state()).isEqualTo(State.NOT_TRIED);
    assertThat(findings.getLast().sentence()).contains("time is up");
  }

  @Test
  void aFaultOfTheCheckItselfIsSaidAsSuch() {
    var finding = Walk.USUAL.over(List.of(Step.of(Hop.KEY, Set.of(), WalkTest::broken)));

    assertThat(finding.getFirst().sentence()).contains("check itself failed");
  }

  @Test
  void whatAServerSaysSteersNoTerminal() {
    assertThat(Said.ok("Issued by \u001b[31m\u202eroot\u0000\n.").sentence())
        .isEqualTo("Issued by [31m root .");
  }

  private static Said notToBeTried() throws IOException {
    throw new IOException("tried");
  }

  private static Said broken() {
    throw new IllegalStateException("oh");
  }

  private Said endless() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Said.ok("late");
  }
}
