package io.mooring.lab.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;

/** Reads calls out of addresses, and has them answered. */
record Calls(Requests requests) {

  /** Answers what an address below a version asks, such as {@code users?$top=5}. */
  Reply answer(Version version, String method, String address, Caller caller) {
    if (!method.equals("GET")) {
      throw Refusal.method();
    }
    var halves = address.split("\\?", 2);
    var options = Options.parse(halves.length == 1 ? null : halves[1]);
    var call = new Call(version, segments(halves[0]), options, caller.origin(), caller.eventual());
    return requests.answer(call, caller.granted());
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/", -1))
        .filter(segment -> !segment.isEmpty())
        .map(Calls::decoded)
        .toList();
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.noSegment(segment);
    }
  }
}
