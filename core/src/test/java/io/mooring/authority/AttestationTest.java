package io.mooring.authority;

import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.HELPDESK;
import static io.mooring.access.SamplePeople.READER;
import static io.mooring.access.SamplePeople.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.access.NotPermitted;
import io.mooring.authority.Attestation.Answer;
import io.mooring.authority.Attestation.Word;
import io.mooring.device.Facet;
import io.mooring.device.InCharge;
import io.mooring.site.CollectionId;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import io.mooring.wire.Column;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttestationTest {

  private static final CollectionId PILOT = new CollectionId("PS100012");

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SampleEstate estate = new SampleEstate(mooring, ADMINISTRATOR);
  private final SiteKey site = estate.device(SampleEstate.FIRST_ID, "PC-1").main().site();

  @Test
  void aWordIsKeptWithWhoSaidItAndWhenAndIsInTheAuditLog() {
    var since = mooring.clock.instant().minus(Duration.ofDays(3));

    assertThat(attest(Workload.CLIENT_APPS, new Word(Slider.PILOT_INTUNE, PILOT, since)))
        .isEqualTo(Answer.KEPT);

    assertThat(mooring.attestation.of(READER, site))
        .isEqualTo(
            Map.of(
                Workload.CLIENT_APPS,
                new AttestedSlider(
                    Slider.PILOT_INTUNE,
                    PILOT,
                    since,
                    ADMINISTRATOR.name(),
                    mooring.clock.instant())));
    assertThat(mooring.attestation.of(STRANGER, site)).as("of another tenant").isEmpty();
    assertThat(mooring.attestation.pilots(site)).isEqualTo(List.of(PILOT));
    assertThat(audited())
        .isEqualTo("Attested the sliders: Client apps: Pilot Intune with PS100012");
  }

  @Test
  void whoRepeatsWhatIsKnownSaysNothingNew() {
    attest(Workload.CLIENT_APPS, new Word(Slider.INTUNE, null, null));
    var before = mooring.attestation.of(READER, site);
    var entries = mooring.audit.all().size();
    mooring.clock.advance(Duration.ofDays(1));

    attest(Workload.CLIENT_APPS, new Word(Slider.INTUNE, null, null));

    assertThat(mooring.attestation.of(READER, site)).isEqualTo(before);
    assertThat(mooring.audit.all()).hasSize(entries);
  }

  @Test
  void whatIsNotKnownAnyMoreIsForgotten() {
    attest(Workload.CLIENT_APPS, new Word(Slider.INTUNE, null, null));

    mooring.attestation.attest(ADMINISTRATOR, site, Map.of(Workload.CLIENT_APPS, Optional.empty()));

    assertThat(mooring.attestation.of(READER, site)).isEmpty();
    assertThat(audited()).isEqualTo("Attested the sliders: Client apps: not known");
  }

  @Test
  void whoHasNotSeenWhatWasSaidMeanwhileOverwritesNothingOfIt() {
    var seen = mooring.attestation.of(READER, site);
    attest(Workload.CLIENT_APPS, new Word(Slider.INTUNE, null, null));
    var said = mooring.attestation.of(READER, site);
    var word = Optional.of(new Word(Slider.CONFIGMGR, null, null));

    assertThat(
            mooring.attestation.attest(
                ADMINISTRATOR, site, Map.of(Workload.CLIENT_APPS, word), seen))
        .isEqualTo(Answer.OVERTAKEN);
    assertThat(mooring.attestation.of(READER, site)).isEqualTo(said);
    assertThat(
            mooring.attestation.attest(
                ADMINISTRATOR, site, Map.of(Workload.RESOURCE_ACCESS, word), seen))
        .as("another slider")
        .isEqualTo(Answer.KEPT);
  }

  @Test
  void itIsForAdministratorsOfTheSiteAndForSitesThatAreThere() {
    var words = Map.of(Workload.CLIENT_APPS, Optional.<Word>empty());
    var elsewhere = new SiteKey(site.tenant(), SiteId.random());

    assertThatThrownBy(() -> mooring.attestation.attest(HELPDESK, site, words))
        .isInstanceOf(NotPermitted.class);
    assertThat(mooring.attestation.attest(STRANGER, site, words)).isEqualTo(Answer.NO_SUCH_SITE);
    assertThat(mooring.attestation.attest(ADMINISTRATOR, elsewhere, words))
        .isEqualTo(Answer.NO_SUCH_SITE);
  }

  @Test
  void whatCanNotBeIsRefused() {
    var tomorrow = mooring.clock.instant().plus(Duration.ofDays(1));

    assertThatThrownBy(() -> new Word(Slider.PILOT_INTUNE, null, null))
        .hasMessageContaining("pilot collection");
    assertThatThrownBy(() -> new Word(Slider.INTUNE, PILOT, null))
        .hasMessageContaining("Only a slider at Pilot Intune");
    assertThatThrownBy(() -> attest(Workload.CLIENT_APPS, new Word(Slider.INTUNE, null, tomorrow)))
        .hasMessageContaining("not on a day to come");
  }

  @Test
  void listsFollowAtOnceAndWithTheDays() {
    var values =
        Map.of(
            Column.MDM_ENROLLED, "true",
            Column.CO_MANAGEMENT_POLICY, "true",
            Column.CO_MANAGEMENT_FLAGS, "8193",
            Column.COLLECTIONS, PILOT.value());
    estate.bring(estate.row(SampleEstate.FIRST_ID, "PC-1", values));
    assertThat(inCharge()).isEqualTo(InCharge.CONFIGMGR);

    attest(Workload.CLIENT_APPS, new Word(Slider.PILOT_INTUNE, PILOT, null));
    assertThat(inCharge()).isEqualTo(InCharge.CATCHING_UP);

    mooring.clock.advance(Duration.ofDays(8));
    assertThat(inCharge()).as("it was not heard since").isEqualTo(InCharge.CATCHING_UP);
    estate.bring(estate.row(SampleEstate.FIRST_ID, "PC-1", values));
    assertThat(inCharge()).isEqualTo(InCharge.DRIFTED);
  }

  private InCharge inCharge() {
    return mooring
        .authorities
        .telling()
        .of(estate.find("PC-1"), Facet.CLIENT_APPS, mooring.clock.instant());
  }

  private Answer attest(Workload workload, Word word) {
    return mooring.attestation.attest(ADMINISTRATOR, site, Map.of(workload, Optional.of(word)));
  }

  private String audited() {
    return mooring.audit.all().getLast().detail();
  }
}
