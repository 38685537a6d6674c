package io.mooring.lab.fault;

/**
 * What is wrong for one answer.
 *
 * @param flows orders until then that left no answer standing still
 */
public record Struck(Faults faults, long flows) {}
