package io.mooring.cloud;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Entra says of one device (Microsoft: device). What it does not tell is null.
 *
 * @param objectId of the directory's object, which is not the device's id
 * @param system without an edition or encryption, of which Entra does not know
 * @param physicalIds by which other services know it, such as {@code [ZTDID]:…} for Autopilot
 * @param lastSignIn about when it last signed in: Entra moves it on every few days only
 */
public record EntraDevice(
    String objectId,
    @Nullable EntraDeviceId id,
    @Nullable String name,
    @Nullable Boolean enabled,
    @Nullable Word<Trust> trust,
    Mdm mdm,
    OperatingSystem system,
    List<String> physicalIds,
    @Nullable When registered,
    @Nullable When lastSignIn) {

  public EntraDevice {
    physicalIds = List.copyOf(physicalIds);
  }

  /**
   * What an MDM told Entra.
   *
   * @param app the id of the MDM's app
   */
  public record Mdm(@Nullable Boolean managed, @Nullable Boolean compliant, @Nullable String app) {}

  /** How it is joined (Microsoft: trustType). */
  public enum Trust implements Spelled {
    REGISTERED("Workplace"),
    ENTRA_JOINED("AzureAd"),
    HYBRID_JOINED("ServerAd");

    private final String spelling;

    Trust(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }
}
