package io.mooring.violations.other;

import io.mooring.violations.one.One;
import org.jspecify.annotations.Nullable;

/** Uses a package that uses this one. */
public record Other(@Nullable One one) {}
