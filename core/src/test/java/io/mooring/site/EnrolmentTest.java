package io.mooring.site;

import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.HELPDESK;
import static io.mooring.access.SamplePeople.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.InMemoryMooring;
import io.mooring.access.NotPermitted;
import io.mooring.wire.Hello;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentTest {

  private final InMemoryMooring mooring = new InMemoryMooring();

  @Test
  void aCodeWorksOnce() {
    var code = attach().code();

    assertThat(enrol(code)).isPresent();
    assertThat(enrol(code)).isEmpty();
    assertThat(mooring.audit.all()).anyMatch(entry -> entry.detail().contains("used up"));
  }

  @Test
  void aCodeExpires() {
    var invitation = attach();

    mooring.clock.advance(SiteAttachment.CODE_LIVES);

    assertThat(enrol(invitation.code())).isEmpty();
  }

  @Test
  void aCodeOfADetachedSiteIsWorthless() {
    var invitation = attach();
    mooring.attachment.detach(ADMINISTRATOR, invitation.site().key().site());

    assertThat(enrol(invitation.code())).isEmpty();
  }

  @Test
  void theCodeCarriesTheCommandKeysThumbprint() {
    assertThat(attach().code()).endsWith(".thumbprint").hasSizeGreaterThan(32);
  }

  @Test
  void theCodeIsNeverKeptInClear() {
    var code = attach().code();

    assertThat(mooring.connectors.redeem(code, mooring.clock.instant())).isEmpty();
    assertThat(mooring.audit.all()).noneMatch(entry -> entry.detail().contains(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Intune", "", "PS", "PS10", "P-1", "ΠΣ1"})
  void whatIsNoSitesCodeIsRefused(String code) {
    var connector = enrol(attach().code()).orElseThrow().connector();

    assertThatThrownBy(
            () -> mooring.watch.hello(connector, new Hello.Request("0.1.0", code, "5.0", null)))
        .isInstanceOf(OtherSite.class)
        .hasMessageContaining("three letters or digits");

    assertThat(mooring.sites.find(connector.site()).orElseThrow().epoch()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Intune", "iNTUNE", " intune "})
  void noSiteIsCalledAsIntuneIs(String name) {
    assertThatThrownBy(() -> SiteName.chosen(name)).hasMessageContaining("another name");
    assertThat(SiteName.chosen(name + " pilot").value()).startsWith(name.strip());
  }

  @Test
  void aSecondConnectorFencesTheFirst() {
    var invitation = attach();
    var first = enrol(invitation.code()).orElseThrow().connector();
    var site = invitation.site().key().site();
    var code = mooring.attachment.invite(ADMINISTRATOR, site).orElseThrow().code();
    var second = enrol(code).orElseThrow().connector();

    var before = hello(first);
    var after = hello(second);

    assertThat(after).isGreaterThan(before);
    assertThat(mooring.watch.held(first, before)).isEmpty();
    assertThat(mooring.watch.held(second, after)).isPresent();
  }

  @Test
  void rotationKeepsTheOldKeyForAWhile() {
    var connector = enrol(attach().code()).orElseThrow().connector();

    var rotated = mooring.enrolment.rotate(connector, "new", "{}");

    assertThat(rotated.validKey("key", mooring.clock.instant())).isNotNull();
    assertThat(rotated.validKey("new", mooring.clock.instant())).isNotNull();
    var later = mooring.clock.instant().plus(Enrolment.OVERLAP).plus(Duration.ofSeconds(1));
    assertThat(rotated.validKey("key", later)).isNull();
  }

  @Test
  void revocationWorksAtOnce() {
    var invitation = attach();
    var connector = enrol(invitation.code()).orElseThrow().connector();
    var site = invitation.site().key().site();

    assertThat(mooring.attachment.revoke(ADMINISTRATOR, site, connector.id())).isTrue();

    var kept = mooring.connectors.find(connector.id()).orElseThrow();
    assertThat(kept.validKey("key", mooring.clock.instant())).isNull();
    assertThat(mooring.attachment.revoke(ADMINISTRATOR, site, connector.id())).isFalse();
  }

  @Test
  void onlyAdministratorsAttachAndOnlyTheirOwnSites() {
    var site = attach().site().key().site();

    assertThatThrownBy(() -> mooring.attachment.attach(HELPDESK, new SiteName("x"), null))
        .isInstanceOf(NotPermitted.class);
    assertThat(mooring.attachment.detach(STRANGER, site)).isFalse();
    assertThat(mooring.attachment.list(STRANGER)).isEmpty();
  }

  private SiteAttachment.Invitation attach() {
    return mooring.attachment.attach(ADMINISTRATOR, new SiteName("Contoso HQ"), null);
  }

  private Optional<Enrolment.Enrolled> enrol(String code) {
    return mooring.enrolment.enrol(code, "key", "{}", "0.1.0", "CONNECTOR01");
  }

  private long hello(Connector connector) {
    return mooring
        .watch
        .hello(connector, new Hello.Request("0.1.0", "PS1", "5.00.9141.1000", null))
        .epoch();
  }
}
