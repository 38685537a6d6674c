package io.mooring.connector.violations.one;

import io.mooring.connector.violations.two.Two;

public record One(Two other) {}
