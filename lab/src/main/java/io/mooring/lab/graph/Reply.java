package io.mooring.lab.graph;

import tools.jackson.core.JsonGenerator;

/** An answer that says yes: its body is written while it is sent. */
record Reply(String contentType, Body body) {

  /** What an answer writes when its turn has come. */
  @FunctionalInterface
  interface Body {
    void write(JsonGenerator json);
  }

  static final String JSON =
      "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;"
          + "charset=utf-8";

  static Reply json(Body body) {
    return new Reply(JSON, body);
  }

  static Reply number(long number) {
    return new Reply("text/plain", json -> json.writeNumber(number));
  }
}
