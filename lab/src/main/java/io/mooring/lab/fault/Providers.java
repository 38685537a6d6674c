package io.mooring.lab.fault;

import java.util.Map;

/** Those who listen for the site and can be sent away or given another certificate. */
public interface Providers {

  /** Returns when all of them listen, or do not, as they are told. */
  void follow(ProviderFaults faults);

  /** How often accounts signed in to them, and how often not and why. */
  Map<String, Long> signIns();
}
