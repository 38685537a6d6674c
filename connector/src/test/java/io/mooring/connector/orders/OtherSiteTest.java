package io.mooring.connector.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mooring.connector.health.SiteHealth;
import io.mooring.connector.portal.PinnedKey;
import io.mooring.connector.site.SiteAccess;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteLine;
import io.mooring.connector.site.SiteSignIn;
import io.mooring.connector.site.SiteTrouble;
import io.mooring.connector.testing.CommandSigner;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.FakePortal;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The address leads to a site that this connector was not enrolled for. */
@SuppressWarnings("NullAway.Init")
class OtherSiteTest {

  private final FakePortal portal = new FakePortal();
  private final SettableClock clock = new SettableClock();
  private final CommandSigner signer = new CommandSigner();
  @TempDir private Path folder;

  @Test
  void itsOrdersStayAtThePortalAndThePortalIsToldWhy() throws IOException {
    portal.commands.add(signer.sign("c1", "order-1"));
    try (var other = new TestSite();
        var line = SiteLine.open(access(other), "XX2", clock);
        var journal = Journal.open(folder.resolve("journal.jsonl"), clock)) {
      Estate.of(other, 1);
      var turn = turn(line, journal);

      assertThatExceptionOfType(SiteException.class)
          .isThrownBy(turn::take)
          .returns(SiteTrouble.OTHER_SITE, SiteException::trouble);

      assertThat(portal.claimed).isEmpty();
      assertThat(other.posts).isEmpty();
      assertThat(portal.troubles)
          .singleElement()
          .extracting(trouble -> trouble.sentence())
          .asString()
          .contains("another site", "PS1", "enrolled for XX2");
    }
  }

  private static SiteAccess access(TestSite site) {
    return new SiteAccess(List.of(site.address()), null, new SiteSignIn.None(), null);
  }

  private PollTurn turn(SiteLine line, Journal journal) throws IOException {
    var pinned = folder.resolve("portal-key.jwk");
    PinnedKey.draft(pinned, signer.publicKey()).commit();
    var signed = new SignedCommands(PinnedKey.open(pinned), "c1", clock);
    var desk = new OrderDesk(portal, line.site(), journal, 1, clock, () -> {});
    var health = new SiteHealth(portal, 1, _ -> Optional.empty(), clock);
    var polling = new PollTurn.Polling(1, Duration.ofSeconds(25));
    return new PollTurn(portal, signed, desk, line.site(), health, clock, polling);
  }
}
