package io.mooring.borrowed;

/** Stands for any type of the product. */
public record ProductType(String name) {}
