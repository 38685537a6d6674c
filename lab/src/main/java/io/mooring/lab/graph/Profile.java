package io.mooring.lab.graph;

import io.mooring.lab.estate.Guids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A deployment profile of Autopilot, given to the devices with its group tag. */
enum Profile {
  STANDARD(1, "STD", "Standard, user-driven", "azureAD", "singleUser", "AP-%SERIAL%"),
  HYBRID(2, "HYBRID", "Hybrid join, user-driven", "activeDirectory", "singleUser", ""),
  KIOSK(3, "KIOSK", "Kiosk, self-deploying", "azureAD", "shared", "KIOSK-%RAND:5%");

  private static final Guids IDS = new Guids(0, "windowsAutopilotDeploymentProfile");
  private static final String MADE = "2025-03-03T09:00:00Z";

  private final int number;
  private final String tag;
  private final String title;
  private final String join;
  private final String usage;
  private final String template;

  Profile(int number, String tag, String title, String join, String usage, String template) {
    this.number = number;
    this.tag = tag;
    this.title = title;
    this.join = join;
    this.usage = usage;
    this.template = template;
  }

  static Optional<Profile> of(String tag) {
    return Stream.of(values()).filter(profile -> profile.tag.equals(tag)).findFirst();
  }

  String title() {
    return title;
  }

  private String id() {
    return IDS.of(number);
  }

  static EntityType<Profile> type() {
    return new EntityType<>(
        "windowsAutopilotDeploymentProfile",
        Profile::id,
        List.of(
            of("@odata.type", one -> one.json().get("@odata.type")),
            of("id", Profile::id),
            of("displayName", Profile::title),
            of("description", _ -> ""),
            of("language", _ -> "os-default"),
            of("createdDateTime", _ -> MADE),
            of("lastModifiedDateTime", _ -> MADE),
            of("extractHardwareHash", _ -> false),
            of("deviceNameTemplate", one -> one.template),
            of("deviceType", _ -> "windowsPc"),
            of("enableWhiteGlove", _ -> false),
            of("roleScopeTagIds", _ -> List.of("0")),
            of("outOfBoxExperienceSettings", Profile::experience)));
  }

  private static Property<Profile> of(String name, Function<Profile, @Nullable Object> value) {
    return Property.beta(name, value);
  }

  /** The profile as a device leads to it. */
  Map<String, @Nullable Object> json() {
    return Fields.of(
        "@odata.type",
        "#microsoft.graph." + join + "WindowsAutopilotDeploymentProfile",
        "id",
        id(),
        "displayName",
        title,
        "deviceNameTemplate",
        template,
        "deviceType",
        "windowsPc",
        "outOfBoxExperienceSettings",
        experience());
  }

  private Map<String, @Nullable Object> experience() {
    return Fields.of(
        "hidePrivacySettings", true,
        "hideEULA", true,
        "userType", "standard",
        "deviceUsageType", usage,
        "skipKeyboardSelectionPage", true,
        "hideEscapeLink", true);
  }
}
