package io.mooring.web.words;

import static io.mooring.authority.Authority.CONFIGMGR;
import static io.mooring.authority.Authority.INTUNE;
import static io.mooring.authority.Authority.THIRD_PARTY_MDM;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.authority.Authority;
import io.mooring.authority.Claim;
import io.mooring.authority.Effective;
import io.mooring.authority.Effective.Alignment;
import io.mooring.authority.Effective.Certainty;
import io.mooring.authority.Reason;
import io.mooring.authority.Reason.Rule;
import io.mooring.authority.Workload;
import io.mooring.authority.WorkloadAuthority;
import io.mooring.device.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityWordsTest {

  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
  private static final Told<Authority> INTUNE_SAID =
      new Told<>(INTUNE, "PS1", NOW.minus(Duration.ofHours(2)));
  private static final Alignment ALIGNED = new Alignment.Aligned();

  @Test
  void whoIsNamedOrHonestlyNobody() {
    assertThat(AuthorityWords.of(inCharge(Certainty.REPORTED, ALIGNED))).isEqualTo("Intune");
    assertThat(AuthorityWords.of(new Effective.Conflict(Set.of(INTUNE, THIRD_PARTY_MDM))))
        .isEqualTo("Conflict");
    assertThat(AuthorityWords.of(new Effective.Nobody())).isEqualTo("Nobody");
    assertThat(AuthorityWords.of(new Effective.Unknown())).isEqualTo("Unknown");
  }

  @Test
  void aReportSaysHowOldItIs() {
    assertThat(sentence(inCharge(Certainty.REPORTED, ALIGNED), INTUNE, Rule.REPORT))
        .isEqualTo("Its client reported so 2 hours ago.");
    assertThat(sentence(inCharge(Certainty.REPORTED, ALIGNED), CONFIGMGR, Rule.DRAGGED))
        .isEqualTo("Device configuration takes it along, which its client reported 2 hours ago.");
  }

  @Test
  void whoIsLateIsSaidToBe() {
    var since = NOW.minus(Duration.ofDays(9));
    assertThat(
            sentence(
                inCharge(Certainty.REPORTED, new Alignment.Drifted(CONFIGMGR, since)),
                INTUNE,
                Rule.REPORT))
        .endsWith(" Set to ConfigMgr 9 days ago, and it does not follow.");
    assertThat(
            sentence(
                inCharge(
                    Certainty.EXPECTED,
                    new Alignment.CatchingUp(INTUNE, NOW.minus(Duration.ofDays(1)))),
                CONFIGMGR,
                Rule.TIME))
        .isEqualTo(
            "The site is set so; no fresh report of its client confirms it."
                + " Set to Intune 1 day ago: it has yet to follow.");
  }

  @Test
  void whatNeedsNoReportSaysItsLastReason() {
    assertThat(sentence(inCharge(Certainty.CERTAIN, ALIGNED), INTUNE, Rule.FIXED))
        .isEqualTo("the last");
    assertThat(sentence(new Effective.Unknown(), INTUNE, Rule.REPORT)).isEqualTo("the last");
  }

  @ParameterizedTest
  @CsvSource({
    "8193, 8193 · nothing with Intune",
    "8211, '8211 · with Intune: Compliance policies, Windows Update policies'",
    "67, '67 · with Intune: Compliance policies, Client apps · as before release 2111'",
    "8705, 8705 · nothing with Intune · unknown bits 0x200",
    "0, 0 · nothing with Intune · co-management not configured",
    "2147479807, 2147479807 · a policy has Intune for all workloads",
    "many, many · no number of 64 bits",
  })
  void capabilitiesAreShownAsTheyCameAndRead(String raw, String words) {
    assertThat(CapabilityWords.of(raw)).isEqualTo(words);
  }

  private static Effective inCharge(Certainty certainty, Alignment alignment) {
    return new Effective.InCharge(INTUNE_SAID, certainty, alignment);
  }

  private static String sentence(Effective effective, Authority reported, Rule rule) {
    var line =
        new WorkloadAuthority(
            Workload.ENDPOINT_PROTECTION,
            new Claim.None("No plan names it."),
            new Claim.Unknown("Nobody has said."),
            new Claim.Known(INTUNE_SAID.saying(reported)),
            effective,
            List.of(new Reason(Rule.CLIENT, "the first"), new Reason(rule, "the last")));
    return AuthorityWords.sentence(line, NOW);
  }
}
