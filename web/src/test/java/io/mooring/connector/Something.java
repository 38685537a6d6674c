package io.mooring.connector;

/** Stands for a class of the connector, which is not on this class path. */
public final class Something {}
