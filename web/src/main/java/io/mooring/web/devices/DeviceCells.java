package io.mooring.web.devices;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import io.mooring.device.DeviceSummary;
import io.mooring.device.ManagementState;
import io.mooring.web.parts.Here;
import io.mooring.web.words.ManagementWords;
import io.mooring.web.words.PresenceWords;
import io.mooring.web.words.Times;
import java.time.Clock;

/** How the cells of the device list are drawn. What a device says is always text, never markup. */
final class DeviceCells {

  private static final String DOT =
      "<span class=\"dot ${item.state}\" aria-hidden=\"true\"></span>";
  private static final String LINK =
      "<a class=\"name\" href=\"devices/${item.id}\" router-link>${item.name}</a>";

  private DeviceCells() {}

  static Renderer<DeviceSummary> of(DeviceColumn column, Clock clock) {
    return switch (column) {
      case NAME -> name();
      case PRESENCE -> presence(clock);
      case MANAGED_BY -> managedBy();
      case LAST_ACTIVE -> lastActive(clock);
      case PRIMARY_USER, CURRENT_USER, RELEASE, OS_BUILD, CLIENT_VERSION, SERIAL, IP, MODEL, SITE ->
          plain(column, clock);
    };
  }

  private static Renderer<DeviceSummary> plain(DeviceColumn column, Clock clock) {
    return LitRenderer.<DeviceSummary>of("<span title=\"${item.text}\">${item.text}</span>")
        .withProperty("text", device -> column.text(device, clock.instant()));
  }

  private static Renderer<DeviceSummary> name() {
    return LitRenderer.<DeviceSummary>of(LINK + MARKS)
        .withProperty("id", device -> device.id().toString())
        .withProperty("name", DeviceSummary::name)
        .withProperty("missing", DeviceSummary::missing)
        .withProperty("ambiguous", DeviceSummary::ambiguous)
        .withProperty("restart", device -> device.software().pendingRestart());
  }

  private static final String MARKS =
      "<span class=\"mark\" ?hidden=\"${!item.restart}\" title=\"Pending restart\">restart</span>"
          + "<span class=\"mark bad\" ?hidden=\"${!item.missing}\""
          + " title=\"A complete pass missed it\">missing</span>"
          + "<span class=\"mark bad\" ?hidden=\"${!item.ambiguous}\""
          + " title=\"It cannot be told for certain which computer it is\">ambiguous</span>";

  private static Renderer<DeviceSummary> presence(Clock clock) {
    return LitRenderer.<DeviceSummary>of(
            "<span class=\"presence\" title=\"${item.sentence}\">" + DOT + "${item.word}</span>")
        .withProperty("state", device -> device.presence().state().key())
        .withProperty("word", device -> PresenceWords.of(device.presence().state()))
        .withProperty(
            "sentence", device -> PresenceWords.sentence(device.presence(), clock.instant()));
  }

  private static Renderer<DeviceSummary> managedBy() {
    return LitRenderer.<DeviceSummary>of(
            "<vaadin-badge class=\"${item.tone}\" title=\"${item.meaning}\">${item.word}"
                + "</vaadin-badge>")
        .withProperty("tone", device -> tone(device.managementState()))
        .withProperty("meaning", device -> ManagementWords.meaning(device.managementState()))
        .withProperty("word", device -> ManagementWords.of(device.managementState()));
  }

  static String tone(ManagementState state) {
    return switch (state) {
      case TENANT_ATTACHED -> "aura-accent-blue";
      case CO_MANAGED -> "aura-accent-purple";
      case CO_EXISTING, THIRD_PARTY_MDM_ONLY -> "aura-accent-orange";
      case INTUNE_ONLY -> "aura-accent-green";
      case UNMANAGED -> "aura-accent-neutral";
    };
  }

  private static Renderer<DeviceSummary> lastActive(Clock clock) {
    return LitRenderer.<DeviceSummary>of("<span title=\"${item.exact}\">${item.ago}</span>")
        .withProperty("ago", device -> DeviceColumn.LAST_ACTIVE.text(device, clock.instant()))
        .withProperty(
            "exact",
            device ->
                device.lastActive() == null ? "" : Times.whole(device.lastActive(), Here.zone()));
  }

  /** Name, user and presence, for a phone. */
  static Renderer<DeviceSummary> compact(Clock clock) {
    return LitRenderer.<DeviceSummary>of(
            "<div class=\"compact\"><div class=\"compact-first\">"
                + LINK
                + "<span class=\"presence\">"
                + DOT
                + "${item.word}</span></div><div class=\"secondary\">${item.user}</div></div>")
        .withProperty("id", device -> device.id().toString())
        .withProperty("name", DeviceSummary::name)
        .withProperty("state", device -> device.presence().state().key())
        .withProperty("word", device -> PresenceWords.of(device.presence().state()))
        .withProperty("user", device -> user(device, clock));
  }

  private static String user(DeviceSummary device, Clock clock) {
    var user = DeviceColumn.PRIMARY_USER.text(device, clock.instant());
    return user.isEmpty() ? "No primary user" : user;
  }
}
