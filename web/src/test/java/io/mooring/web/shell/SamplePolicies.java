package io.mooring.web.shell;

import io.mooring.cloud.AccessPolicy;
import io.mooring.cloud.AccessPolicy.Choice;
import io.mooring.cloud.AccessPolicy.Conditions;
import io.mooring.cloud.AccessPolicy.Control;
import io.mooring.cloud.AccessPolicy.DeviceRule;
import io.mooring.cloud.AccessPolicy.Grant;
import io.mooring.cloud.AccessPolicy.State;
import io.mooring.cloud.PolicyId;
import io.mooring.cloud.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Policies for tests of pages. */
public final class SamplePolicies {

  private static final Choice ANY = new Choice(List.of(), List.of());

  private SamplePolicies() {}

  /** Demands a compliant device on every platform. */
  public static AccessPolicy compliantDevice(String name, State state) {
    return policy(name, state, "compliantDevice", null);
  }

  /** Lets nobody in on devices that a filter says. */
  public static AccessPolicy blocking(String name, String filter) {
    return policy(name, State.ENABLED, "block", new DeviceRule("include", filter));
  }

  private static AccessPolicy policy(
      String name, State state, String control, @Nullable DeviceRule devices) {
    return new AccessPolicy(
        new PolicyId("id-" + name),
        name,
        new Word<>(state.spelling(), state),
        new Conditions(ANY, ANY, ANY, ANY, ANY, ANY, List.of("all"), devices, false),
        new Grant("OR", List.of(Word.of(control, Control.class))));
  }
}
