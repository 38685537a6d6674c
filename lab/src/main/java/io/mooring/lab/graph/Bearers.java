package io.mooring.lab.graph;

import java.util.Optional;
import java.util.Set;

/** Knows what the bearer of a token may do. */
@FunctionalInterface
public interface Bearers {

  /** The permissions that a token grants by their words; empty where it is no token for Graph. */
  Optional<Set<String>> granted(String token);
}
