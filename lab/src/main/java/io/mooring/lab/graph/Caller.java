package io.mooring.lab.graph;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: the address that the caller used, what the token grants, and the headers of the request
 * or of the batch's step.
 */
record Caller(String origin, Set<String> granted, Map<String, String> headers) {

  @Nullable String header(String name) {
    return headers.get(name);
  }

  boolean eventual() {
    return "eventual".equalsIgnoreCase(header("ConsistencyLevel"));
  }

  Caller with(Map<String, String> own) {
    var lower = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    lower.putAll(own);
    return new Caller(origin, granted, lower);
  }
}
