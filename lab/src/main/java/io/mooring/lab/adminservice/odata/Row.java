package io.mooring.lab.adminservice.odata;

/** One row of a class and its place in the class's own order. */
public record Row<S>(long position, S subject) {}
