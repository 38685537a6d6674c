package io.mooring.lab.graph;

import java.util.Optional;
import java.util.stream.Stream;

/** A version of Graph; beta has all that v1.0 has here, and more. */
enum Version {
  V1("v1.0"),
  BETA("beta");

  private final String segment;

  Version(String segment) {
    this.segment = segment;
  }

  String segment() {
    return segment;
  }

  boolean has(Version since) {
    return compareTo(since) >= 0;
  }

  static Optional<Version> of(String segment) {
    return Stream.of(values()).filter(version -> version.segment.equals(segment)).findFirst();
  }
}
