package io.mooring.authority;

import io.mooring.device.Told;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a site is set to for one workload and one device. No API tells a slider, so a person attests
 * it, or it is inferred from what devices report.
 *
 * @param inPilot whether the device is in the workload's pilot collection; null when not known
 * @param since when the slider or the membership last changed
 */
public record Setting(Told<Slider> slider, @Nullable Told<Boolean> inPilot, Instant since) {}
