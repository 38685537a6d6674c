package io.mooring.connector.site;

import java.time.Duration;

/** How long an answer is waited for, and how much of it is taken in. */
record Bounds(Duration within, long mostBytes) {}
