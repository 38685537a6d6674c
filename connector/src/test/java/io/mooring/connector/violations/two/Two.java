package io.mooring.connector.violations.two;

import io.mooring.connector.violations.one.One;

public record Two(One other) {}
