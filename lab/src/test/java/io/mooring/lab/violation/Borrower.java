package io.mooring.lab.violation;

import io.mooring.borrowed.ProductType;

/** Shares a type with the product, which nothing in the lab may do. */
public record Borrower(ProductType borrowed) {}
