package io.mooring.lab.graph;

import io.mooring.lab.estate.Cloud;
import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.Enrolment;
import io.mooring.lab.estate.Enrolment.Kind;
import io.mooring.lab.estate.FormFactor;
import io.mooring.lab.life.LiveDevice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A record in Intune as it is when somebody looks. */
record Managed(LiveDevice live, Enrolment enrolment) {

  Device device() {
    return live.facts();
  }

  Cloud cloud() {
    return device().cloud();
  }

  boolean is(Kind kind) {
    return enrolment.kind() == kind;
  }

  /** Whether it is enrolled, not merely uploaded. */
  boolean enrolled() {
    return !is(Kind.TENANT_ATTACHED);
  }

  boolean phone() {
    return enrolment.phone();
  }

  boolean laptop() {
    return device().form() == FormFactor.LAPTOP;
  }

  @Nullable Instant lastSync() {
    return enrolment.lastSync(live.contact());
  }

  /** Whether Intune has an enrolled device's word on its compliance. */
  boolean judged() {
    return enrolled() && lastSync() != null && enrolment.judgedByIntune();
  }

  boolean compliant() {
    return device().compliant();
  }

  String operatingSystem() {
    return phone() ? (enrolment.apple() ? "iOS" : "Android") : "Windows";
  }

  String osVersion() {
    return phone() ? (enrolment.apple() ? "18.6.2" : "15.0") : device().windows().fullBuild();
  }

  String manufacturer() {
    return phone() ? (enrolment.apple() ? "Apple" : "samsung") : device().manufacturer();
  }

  String model() {
    return phone() ? (enrolment.apple() ? "iPhone 15" : "SM-S921B") : device().modelName();
  }

  /** How Intune writes addresses: without colons. */
  String mac() {
    return device().network().mac().replace(":", "");
  }
}
