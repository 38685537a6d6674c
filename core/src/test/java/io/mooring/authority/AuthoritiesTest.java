package io.mooring.authority;

import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.authority.Authority.CONFIGMGR;
import static io.mooring.authority.Authority.INTUNE;
import static io.mooring.authority.Workload.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.authority.Effective.Alignment;
import io.mooring.authority.Effective.Certainty;
import io.mooring.device.ManagementAgent;
import io.mooring.device.ManagementFacts;
import io.mooring.device.Told;
import io.mooring.site.SiteVersion;
import io.mooring.wire.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuthoritiesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant EARLIER = NOW.minus(Duration.ofHours(2));
  private static final Told<Boolean> YES = new Told<>(true, "PS1", NOW);
  private static final Told<Boolean> NO = new Told<>(false, "PS1", NOW);
  private static final ManagementFacts CO_MANAGED =
      new ManagementFacts(YES, YES, YES, YES, null, null);
  private static final Told<SiteVersion> VERSION = new Told<>(new SiteVersion(9_141), "PS1", NOW);

  @Test
  void theLinesAreTheSevenWorkloadsAndTheRest() {
    assertThat(all(facts(CO_MANAGED, null, null, Map.of())))
        .extracting(line -> line.area().title())
        .containsExactly(
            "Compliance policies",
            "Device configuration",
            "Endpoint Protection",
            "Resource access policies",
            "Client apps",
            "Office Click-to-Run apps",
            "Windows Update policies",
            "Everything else");
  }

  @Test
  void aDeviceWithoutAnMdmIsConfigMgrs() {
    var management = new ManagementFacts(YES, NO, NO, NO, null, null);

    assertThat(all(facts(management, null, null, Map.of())))
        .allSatisfy(line -> {
          assertThat(line.effective())
              .isEqualTo(Judgement.inCharge(new Told<>(CONFIGMGR, "PS1", NOW), Certainty.CERTAIN));
          assertThat(sentences(line)).contains("It has a ConfigMgr client.");
          assertThat(line.configured()).isInstanceOf(Claim.None.class);
          assertThat(line.reported()).isInstanceOf(Claim.None.class);
        });
  }

  @Test
  void aReportIsShownAsItCameAndEffectiveAsItFollows() {
    var line = line(ENDPOINT_PROTECTION, facts(CO_MANAGED, flags("8201"), null, Map.of()));

    assertThat(line.reported()).isEqualTo(known(CONFIGMGR, "PS1", EARLIER));
    assertThat(line.effective()).isEqualTo(reported(INTUNE, "PS1", EARLIER));
    assertThat(sentences(line))
        .containsExactly(
            "It has a ConfigMgr client.",
            "It is enrolled in Intune and has the co-management policy.",
            "Nobody has said where the site's slider stands.",
            "Its client reports, as PS1 has it: with ConfigMgr.",
            "Device configuration is with Intune and takes it along.");
  }

  @Test
  void theFresherOfTwoVoicesCountsAndTheOtherIsNamed() {
    var intune = new Told<>(Set.of(CLIENT_APPS), "Intune", NOW);
    var line = line(CLIENT_APPS, facts(CO_MANAGED, flags("8193"), intune, Map.of()));

    assertThat(line.reported()).isEqualTo(known(INTUNE, "Intune", NOW));
    assertThat(line.effective()).isEqualTo(reported(INTUNE, "Intune", NOW));
    assertThat(sentences(line))
        .contains("PS1 has it with ConfigMgr: the fresher of the two counts.");
  }

  @Test
  void atTheSameAgeTheClientsOwnNumberCounts() {
    var intune = new Told<>(Set.of(CLIENT_APPS), "Intune", EARLIER);

    assertThat(line(CLIENT_APPS, facts(CO_MANAGED, flags("8193"), intune, Map.of())).reported())
        .isEqualTo(known(CONFIGMGR, "PS1", EARLIER));
  }

  @Test
  void aNumberThatIsNoneIsShownAndTellsNothing() {
    var line = line(CLIENT_APPS, facts(CO_MANAGED, flags("many"), null, Map.of()));

    assertThat(line.effective()).isEqualTo(new Effective.Unknown());
    assertThat(line.reported())
        .isEqualTo(new Claim.Unknown("Its client reported “many”, which is no number of 64 bits."));
  }

  @Test
  void intunesBooleansCountWhereTheNumberIsNone() {
    var intune = new Told<Set<Workload>>(Set.of(), "Intune", EARLIER);

    assertThat(line(CLIENT_APPS, facts(CO_MANAGED, flags("many"), intune, Map.of())).effective())
        .isEqualTo(reported(CONFIGMGR, "Intune", EARLIER));
  }

  @Test
  void resourceAccessIsFixedWhateverIsReported() {
    var line = line(RESOURCE_ACCESS, facts(CO_MANAGED, flags("8193"), null, Map.of()));

    assertThat(line.effective())
        .isEqualTo(Judgement.inCharge(new Told<>(INTUNE, "PS1", NOW), Certainty.CERTAIN));
    assertThat(sentences(line)).contains("Since release 2403 of ConfigMgr it is fixed to Intune.");
  }

  @Test
  void whoFollowsAlongCatchesUpWithTheSliderThatTookIt() {
    var since = NOW.minus(Duration.ofDays(1));
    var slider = new Told<>(Slider.INTUNE, "Hal Helpdesk", NOW);
    var settings = Map.of(DEVICE_CONFIGURATION, new Setting(slider, null, since));
    var line = line(ENDPOINT_PROTECTION, facts(CO_MANAGED, flags("8193"), null, settings));

    assertThat(line.configured()).isEqualTo(known(INTUNE, "Hal Helpdesk", NOW));
    assertThat(line.effective())
        .isEqualTo(
            new Effective.InCharge(
                new Told<>(CONFIGMGR, "PS1", EARLIER),
                Certainty.REPORTED,
                new Alignment.CatchingUp(INTUNE, since)));
  }

  @Test
  void aPlanIsNamedBesideTheOthersAndDecidesNothing() {
    var plan = new Told<>(INTUNE, "Move to Intune", NOW);
    var facts =
        new AuthorityFacts(
            CO_MANAGED, VERSION, flags("8193"), null, Map.of(), Map.of(CLIENT_APPS, plan));

    assertThat(line(CLIENT_APPS, facts).planned()).isEqualTo(new Claim.Known(plan));
    assertThat(line(CLIENT_APPS, facts).effective()).isEqualTo(reported(CONFIGMGR, "PS1", EARLIER));
    assertThat(line(OFFICE_CLICK_TO_RUN, facts).planned())
        .isEqualTo(new Claim.None("No plan names it."));
  }

  @Test
  void aDisagreementWithIntuneIsAmongTheReasons() {
    var agent = new Told<>(ManagementAgent.NONE, "Intune", NOW);
    var management = new ManagementFacts(YES, YES, YES, YES, agent, null);

    assertThat(sentences(line(CLIENT_APPS, facts(management, flags("8193"), null, Map.of()))))
        .contains("The site says that it is co-managed, Intune that it is not enrolled.");
  }

  @Test
  void whatNobodySaidIsSaidSo() {
    var nothing = new ManagementFacts(null, null, null, null, null, null);

    assertThat(all(facts(nothing, null, null, Map.of())))
        .allSatisfy(line -> {
          assertThat(line.effective()).isEqualTo(new Effective.Unknown());
          assertThat(sentences(line))
              .containsExactly(
                  "No source says whether it has a ConfigMgr client.",
                  "No source says whether an MDM is active on it.");
        });
  }

  @Test
  void aReportIsAsOldAsTheLastSignOfLife() {
    var mooring = new InMemoryMooring();
    var estate = new SampleEstate(mooring, ADMINISTRATOR);
    var now = mooring.clock.instant();
    var active = now.minus(Duration.ofDays(8));
    var reported =
        Map.of(
            Column.MDM_ENROLLED, "true",
            Column.CO_MANAGEMENT_POLICY, "true",
            Column.CO_MANAGEMENT_FLAGS, "8257",
            Column.LAST_ACTIVE, active.toString());
    estate.bring(estate.row(SampleEstate.FIRST_ID, "PC-1", reported));
    var facts =
        AuthorityFacts.of(estate.find("PC-1"), new SiteAuthority("5.00.9141.1000", Map.of()));
    var lines = Authorities.of(facts, now);

    assertThat(line(CLIENT_APPS, lines).reported()).isEqualTo(known(INTUNE, "PS1", active));
    assertThat(line(CLIENT_APPS, lines).effective()).isEqualTo(new Effective.Unknown());
    assertThat(sentences(line(CLIENT_APPS, lines))).contains("That report is older than 7 days.");
    assertThat(line(RESOURCE_ACCESS, lines).effective())
        .isEqualTo(Judgement.inCharge(new Told<>(INTUNE, "PS1", now), Certainty.CERTAIN));
  }

  private static AuthorityFacts facts(
      ManagementFacts management,
      @Nullable Told<ReportedFlags> flags,
      @Nullable Told<Set<Workload>> withIntune,
      Map<Workload, Setting> settings) {
    return new AuthorityFacts(management, VERSION, flags, withIntune, settings, Map.of());
  }

  private static Told<ReportedFlags> flags(String raw) {
    return new Told<>(ReportedFlags.parse(raw), "PS1", EARLIER);
  }

  private static Claim known(Authority who, String source, Instant asOf) {
    return new Claim.Known(new Told<>(who, source, asOf));
  }

  private static Effective reported(Authority who, String source, Instant asOf) {
    return new Effective.InCharge(
        new Told<>(who, source, asOf), Certainty.REPORTED, new Alignment.Aligned());
  }

  private static List<WorkloadAuthority> all(AuthorityFacts facts) {
    return Authorities.of(facts, NOW);
  }

  private static WorkloadAuthority line(Workload workload, AuthorityFacts facts) {
    return line(workload, all(facts));
  }

  private static WorkloadAuthority line(Workload workload, List<WorkloadAuthority> lines) {
    return lines.stream().filter(line -> line.area() == workload).findFirst().orElseThrow();
  }

  private static List<String> sentences(WorkloadAuthority line) {
    return line.because().stream().map(Reason::sentence).toList();
  }
}
