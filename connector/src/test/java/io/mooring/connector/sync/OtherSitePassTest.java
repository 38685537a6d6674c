package io.mooring.connector.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mooring.connector.inventory.SiteInventory;
import io.mooring.connector.site.SiteAccess;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteLine;
import io.mooring.connector.site.SiteSignIn;
import io.mooring.connector.site.SiteTrouble;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.FakePortal;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not found at another site has not gone from one's own. */
class OtherSitePassTest {

  private final TestSite site = new TestSite();
  private final FakePortal portal = new FakePortal();
  private final SettableClock clock = new SettableClock();
  private final SiteLine line;

  OtherSitePassTest() throws IOException {
    var access = new SiteAccess(List.of(site.address()), null, new SiteSignIn.None(), null);
    line = SiteLine.open(access, "PS1", clock);
  }

  @BeforeEach
  void readOnce() throws IOException {
    var estate = Estate.of(site, 5);
    full();
    estate.remove(Estate.FIRST);
    portal.batches.clear();
  }

  @AfterEach
  void close() {
    line.close();
    site.close();
  }

  @Test
  void anotherSiteIsNotRead() {
    becomeAnother();

    assertRefused();

    assertThat(portal.batches).isEmpty();
  }

  @Test
  void aSiteThatIsAnotherBeforeTheEndMissesNothing() {
    site.fault =
        (path, _) -> {
          if (path.startsWith("SMS_CombinedDeviceResources(")) {
            becomeAnother();
          }
          return null;
        };

    assertRefused();

    assertThat(portal.lastEnd().missing()).isEmpty();
    assertThat(portal.lastEnd().missingTotal()).isZero();
    assertThat(portal.lastEnd().fault()).contains("another site");
  }

  private void becomeAnother() {
    site.table("SMS_Site", "SiteCode", "Type").add("XX2", 2);
  }

  private void assertRefused() {
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(this::full)
        .returns(SiteTrouble.OTHER_SITE, SiteException::trouble);
  }

  private void full() throws IOException {
    var scope = new SiteInventory.Scope(null, 10);
    var inventory = SiteInventory.prepare(line.site(), scope, clock);
    var attachment = new Attachment(inventory, portal, 1, clock);
    new FullPass(attachment, clock.instant().plusSeconds(60)).run();
  }
}
