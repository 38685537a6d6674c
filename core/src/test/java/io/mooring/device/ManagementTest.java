package io.mooring.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManagementTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "?",
      textBlock =
          """
          # client, enrolled, policy, active, agent,                    other, state
          true,     true,     true,   true,   ?,                        ?,     CO_MANAGED
          true,     true,     true,   true,   NONE,                     ?,     CO_MANAGED
          true,     true,     true,   true,   ?,                        WS1,   CO_MANAGED
          true,     ?,        ?,      ?,      CONFIGMGR_CLIENT_AND_MDM, ?,     CO_MANAGED
          true,     false,    false,  false,  MDM,                      ?,     CO_MANAGED
          ?,        ?,        ?,      ?,      CONFIGMGR_CLIENT_AND_MDM, ?,     CO_MANAGED
          ?,        ?,        ?,      ?,      MDM,                      ?,     INTUNE_ONLY
          false,    ?,        ?,      ?,      MDM,                      ?,     INTUNE_ONLY
          true,     true,     false,  true,   NONE,                     ?,     CO_EXISTING
          true,     false,    false,  false,  ?,                        WS1,   CO_EXISTING
          false,    false,    false,  false,  ?,                        WS1,   THIRD_PARTY_MDM_ONLY
          true,     false,    true,   false,  CONFIGMGR_CLIENT,         ?,     TENANT_ATTACHED
          ?,        ?,        ?,      ?,      CONFIGMGR_CLIENT,         ?,     TENANT_ATTACHED
          ?,        ?,        ?,      ?,      OTHER,                    ?,     UNMANAGED
          ?,        ?,        ?,      ?,      ?,                        ?,     UNMANAGED
          """)
  void theStateFollowsFromSiteAndIntune(
      @Nullable Boolean client,
      @Nullable Boolean enrolled,
      @Nullable Boolean policy,
      @Nullable Boolean active,
      @Nullable ManagementAgent agent,
      @Nullable String other,
      ManagementState expected) {
    var facts =
        new ManagementFacts(
            told(client), told(enrolled), told(policy), told(active), told(agent), told(other));

    assertThat(Management.of(facts)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "?",
      textBlock =
          """
          true,  true,  true,  CONFIGMGR_CLIENT_AND_MDM, ?
          true,  false, false, CONFIGMGR_CLIENT,         ?
          true,  false, false, NONE,                     ?
          true,  ?,     ?,     CONFIGMGR_CLIENT_AND_MDM, ?
          ?,     ?,     ?,     CONFIGMGR_CLIENT_AND_MDM, ?
          false, false, false, MDM,                      ?
          true,  true,  true,  ?,                        ?
          true,  true,  true,  CONFIGMGR_CLIENT,         it is not enrolled
          true,  true,  true,  NONE,                     it is not enrolled
          true,  false, false, CONFIGMGR_CLIENT_AND_MDM, the site that it is not
          true,  true,  false, CONFIGMGR_CLIENT_AND_MDM, no co-management policy
          true,  true,  true,  MDM,                      Intune does not
          false, false, false, CONFIGMGR_CLIENT,         the site does not
          """)
  void whereSiteAndIntuneDisagreeItIsSaid(
      @Nullable Boolean client,
      @Nullable Boolean enrolled,
      @Nullable Boolean policy,
      @Nullable ManagementAgent agent,
      @Nullable String said) {
    var facts =
        new ManagementFacts(told(client), told(enrolled), told(policy), null, told(agent), null);
    var disagreement = Management.disagreement(facts);

    assertThat(disagreement.isPresent()).isEqualTo(said != null);
    disagreement.ifPresent(sentence -> assertThat(sentence).contains(String.valueOf(said)));
  }

  private static <T> @Nullable Told<T> told(@Nullable T value) {
    return value == null ? null : new Told<>(value, "PS1", Instant.EPOCH);
  }
}
