package io.mooring.conditionalaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.cloud.AccessPolicy;
import io.mooring.cloud.AccessPolicy.Choice;
import io.mooring.cloud.AccessPolicy.Conditions;
import io.mooring.cloud.AccessPolicy.Control;
import io.mooring.cloud.AccessPolicy.DeviceRule;
import io.mooring.cloud.AccessPolicy.Grant;
import io.mooring.cloud.PolicyId;
import io.mooring.cloud.Word;
import io.mooring.conditionalaccess.Answer.Is;
import io.mooring.conditionalaccess.PolicyOnDevice.Demands;
import io.mooring.conditionalaccess.PolicyOnDevice.Reach;
import io.mooring.device.Fact;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyOnDeviceTest {

  private static final Choice ANY = new Choice(List.of(), List.of());

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "compliant, YES",
        "noncompliant, NO",
        "conflict, NO",
        "error, NO",
        "inGracePeriod, NOT_KNOWN",
        "configManager, NOT_KNOWN",
        "unknown, NOT_KNOWN",
        "somethingNew, NOT_KNOWN",
        "-, NOT_KNOWN"
      })
  void complianceIsWhatIntuneSays(@Nullable String told, Is is) {
    assertThat(DeviceConditions.compliant(fact(told)).is()).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "hybridAzureADJoined, YES",
        "azureADJoined, NO",
        "azureADRegistered, NO",
        "unknown, NOT_KNOWN",
        "-, NOT_KNOWN"
      })
  void hybridJoinIsWhatTheJoinTypeSays(@Nullable String told, Is is) {
    assertThat(DeviceConditions.hybridJoined(fact(told)).is()).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, YES, YES, NONE",
        "OR, mfa, NO, NO, NONE",
        "OR, block, YES, YES, BLOCKS",
        "OR, compliantDevice, YES, NO, MET",
        "OR, compliantDevice, NO, YES, NOT_MET",
        "OR, compliantDevice, NOT_KNOWN, YES, NOT_KNOWN",
        "OR, mfa compliantDevice, NO, NO, ANOTHER_WAY",
        "OR, mfa compliantDevice, YES, NO, MET",
        "OR, mfa compliantDevice, NOT_KNOWN, NO, NOT_KNOWN",
        "OR, compliantDevice domainJoinedDevice, NO, YES, MET",
        "OR, compliantDevice domainJoinedDevice, NO, NO, NOT_MET",
        "OR, compliantDevice domainJoinedDevice, NOT_KNOWN, YES, MET",
        "AND, mfa compliantDevice, YES, NO, MET",
        "AND, mfa compliantDevice, NO, YES, NOT_MET",
        "AND, compliantDevice domainJoinedDevice, YES, NO, NOT_MET",
        "AND, compliantDevice domainJoinedDevice, YES, NOT_KNOWN, NOT_KNOWN",
        "AND, compliantDevice domainJoinedDevice, NO, NOT_KNOWN, NOT_MET",
        "AND, domainJoinedDevice, NO, YES, MET",
        "-, domainJoinedDevice, YES, NO, NOT_MET"
      })
  void demandsAreHeldAgainstTheDevice(
      @Nullable String operator, @Nullable String controls, Is compliant, Is hybrid, Demands what) {
    var policy = policy(ANY, null, grant(operator, controls));

    var onDevice = PolicyOnDevice.of(policy, device(compliant, hybrid));

    assertThat(onDevice.demands()).isEqualTo(what);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, MAY_APPLY",
        "all, -, MAY_APPLY",
        "windows, -, MAY_APPLY",
        "android iOS, -, OTHER_PLATFORM",
        "all, windows, OTHER_PLATFORM",
        "all, macOS, MAY_APPLY"
      })
  void platformsDecide(@Nullable String includes, @Nullable String excludes, Reach reach) {
    var policy = policy(new Choice(words(includes), words(excludes)), null, null);

    assertThat(PolicyOnDevice.of(policy, device(Is.YES, Is.YES)).reach()).isEqualTo(reach);
  }

  @Test
  void aFilterIsShownAndNotEvaluatedAndWhatIsNotKnownIsNamed() {
    var filter = new DeviceRule("exclude", "device.model -eq \"Kiosk\"");

    var onDevice =
        PolicyOnDevice.of(
            policy(ANY, filter, grant("OR", "mfa somethingNew")), device(Is.YES, Is.YES));

    assertThat(onDevice.reach()).isEqualTo(Reach.BY_FILTER);
    assertThat(onDevice.because().getFirst()).contains("exclude: device.model -eq \"Kiosk\"");
    assertThat(onDevice.notKnown())
        .containsExactly(
            "who signs in",
            "into which app",
            "from where",
            "at which risk",
            "whether they pass multifactor authentication",
            "what “somethingNew” demands");
  }

  private static DeviceConditions device(Is compliant, Is hybrid) {
    return new DeviceConditions(
        new Answer(compliant, "compliance"), new Answer(hybrid, "join"), "Intune");
  }

  private static @Nullable Fact fact(@Nullable String told) {
    return told == null ? null : new Fact(told, "Intune", Instant.EPOCH);
  }

  private static @Nullable Grant grant(@Nullable String operator, @Nullable String controls) {
    return controls == null
        ? null
        : new Grant(
            operator, words(controls).stream().map(word -> Word.of(word, Control.class)).toList());
  }

  private static AccessPolicy policy(
      Choice platforms, @Nullable DeviceRule filter, @Nullable Grant grant) {
    var office = new Choice(List.of(), List.of("AllTrusted"));
    return new AccessPolicy(
        new PolicyId("p-1"),
        "Policy",
        null,
        new Conditions(ANY, ANY, ANY, ANY, platforms, office, List.of("all"), filter, true),
        grant);
  }

  private static List<String> words(@Nullable String text) {
    return text == null ? List.of() : Stream.of(text.split(" ", -1)).toList();
  }
}
