package io.mooring.lab.adminservice;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One site for all tests of a class, whole again after each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtAFaultySite {

  RunningSite site;

  @BeforeAll
  void start() {
    site = new RunningSite(400);
  }

  @AfterEach
  void whole() {
    site.control("DELETE", "faults", "");
  }

  @AfterAll
  void stop() {
    site.close();
  }
}
