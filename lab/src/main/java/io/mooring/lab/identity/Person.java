package io.mooring.lab.identity;

import java.util.Optional;
import java.util.UUID;

/** One of the demo's people, with at most one app role. */
record Person(UUID oid, String name, String username, Optional<String> role) {}
