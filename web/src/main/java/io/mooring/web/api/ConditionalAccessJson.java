package io.mooring.web.api;

import io.mooring.conditionalaccess.AccessPolicies.OnDevice;
import io.mooring.conditionalaccess.Answer;
import io.mooring.conditionalaccess.PolicyOnDevice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What policies demand of a device.
 *
 * @param restsOn whose word on its compliance counts
 * @param asOf when the policies were read
 */
record ConditionalAccessJson(
    DeviceConditionJson compliant,
    DeviceConditionJson hybridJoined,
    String restsOn,
    @Nullable Instant asOf,
    List<AccessPolicyJson> policies) {

  /** Whether the device is something: {@code yes}, {@code no} or {@code unknown}. */
  record DeviceConditionJson(String answer, String because) {

    private static DeviceConditionJson of(Answer answer) {
      return new DeviceConditionJson(answer.is().key(), answer.because());
    }
  }

  /**
   * A policy, as far as the device decides.
   *
   * @param state as Graph spells it
   * @param notKnown on what it rests besides
   */
  record AccessPolicyJson(
      String id,
      @Nullable String name,
      @Nullable String state,
      String reach,
      String demands,
      List<String> because,
      List<String> notKnown) {

    private static AccessPolicyJson of(PolicyOnDevice one) {
      var state = one.policy().state();
      return new AccessPolicyJson(
          one.policy().id().value(),
          one.policy().name(),
          state == null ? null : state.raw(),
          one.reach().key(),
          one.demands().key(),
          one.because(),
          one.notKnown());
    }
  }

  static ConditionalAccessJson of(OnDevice shown) {
    return new ConditionalAccessJson(
        DeviceConditionJson.of(shown.conditions().compliant()),
        DeviceConditionJson.of(shown.conditions().hybridJoined()),
        shown.conditions().restsOn(),
        shown.asOf(),
        shown.policies().stream().map(AccessPolicyJson::of).toList());
  }
}
