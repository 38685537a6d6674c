package io.mooring.web.devices;

import io.mooring.analytics.Analytics;
import io.mooring.authority.SiteAuthorities;
import io.mooring.autopilot.AutopilotDirectory;
import io.mooring.conditionalaccess.AccessPolicies;
import io.mooring.inventory.Identities;
import org.springframework.stereotype.Component;

/** What a device's page tells beside the device's own facts. */
@Component
public record Bearings(
    SiteAuthorities sites,
    AccessPolicies access,
    Analytics analytics,
    AutopilotDirectory autopilot,
    Identities identities) {}
