package io.mooring.intune.graph;

/** What came of one question. */
public sealed interface Answer {

  record Given(Item item) implements Answer {}

  record Refused(GraphException fault) implements Answer {}
}
