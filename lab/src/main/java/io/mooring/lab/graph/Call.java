package io.mooring.lab.graph;

import java.util.List;

/**
 * One question to Graph, by itself or as a step of a batch.
 *
 * @param origin scheme and authority as the caller knows this server
 * @param eventual whether the caller takes advanced queries as they are, a little late
 */
record Call(Version version, List<String> path, Options options, String origin, boolean eventual) {

  String base() {
    return origin + "/" + version.segment();
  }

  /** The address of another page. */
  String turnedTo(String token) {
    return base() + "/" + String.join("/", path) + "?" + options.turnedTo(token);
  }

  String context(String of) {
    return "https://graph.microsoft.com/" + version.segment() + "/$metadata#" + of;
  }
}
