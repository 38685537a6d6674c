package io.mooring.connector.violations;

import io.mooring.access.Role;

record UsesTheDomain(Role role) {}
