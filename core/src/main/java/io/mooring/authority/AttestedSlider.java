package io.mooring.authority;

import io.mooring.site.CollectionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a site's slider of a workload stands, as a person has said: no API tells it.
 *
 * @param pilot the workload's pilot collection; null where nobody named it
 * @param since when it was moved there
 * @param by who said so
 * @param at when they said so
 */
public record AttestedSlider(
    Slider position, @Nullable CollectionId pilot, Instant since, String by, Instant at) {}
