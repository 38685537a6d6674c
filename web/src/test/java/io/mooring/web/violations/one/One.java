package io.mooring.web.violations.one;

import io.mooring.web.violations.other.Other;

/** Half of a cycle. */
public record One(Other other) {}
