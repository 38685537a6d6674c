package io.mooring.web.violations.other;

import io.mooring.web.violations.one.One;
import java.util.List;

/** The other half. */
public record Other(List<One> ones) {}
