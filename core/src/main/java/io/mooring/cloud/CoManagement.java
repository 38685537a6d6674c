package io.mooring.cloud;

import io.mooring.authority.Workload;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The device's ConfigMgr client as Intune sees it.
 *
 * @param withIntune for each workload that Graph tells of, whether it is with Intune
 * @param inventory the eighth of Graph's flags, which no slider moves
 */
public record CoManagement(
    Map<Workload, Boolean> withIntune,
    @Nullable Boolean inventory,
    @Nullable Client client,
    @Nullable Health health) {

  public CoManagement {
    withIntune = Map.copyOf(withIntune);
  }

  /**
   * The client.
   *
   * @param identifier the client's GUID in ConfigMgr
   */
  public record Client(
      @Nullable String identifier, @Nullable String version, @Nullable Boolean blocked) {}

  /**
   * Its health, as it last told Intune.
   *
   * @param errorCode of the client's set-up; 0 for none
   */
  public record Health(
      @Nullable Word<HealthState> state, @Nullable Long errorCode, @Nullable When lastSync) {}

  /** Microsoft: configurationManagerClientState. */
  public enum HealthState implements Spelled {
    /** Not yet seen in the console. */
    INSTALLED("installed"),
    HEALTHY("healthy"),
    INSTALL_FAILED("installFailed"),
    UPDATE_FAILED("updateFailed"),
    COMMUNICATION_ERROR("communicationError");

    private final String spelling;

    HealthState(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }
}
