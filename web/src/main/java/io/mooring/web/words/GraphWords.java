package io.mooring.web.words;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Graph says in names of its own, as people read it; what is not known stays as it came. */
public final class GraphWords {

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final String POLICY = "CompliancePolicy";

  /** Microsoft: conditionalAccessDevicePlatform; compliance policies are named after the same. */
  private static final Map<String, String> PLATFORMS =
      Map.of(
          "android", "Android",
          "ios", "iOS",
          "windows", "Windows",
          "windowsphone", "Windows Phone",
          "macos", "macOS",
          "linux", "Linux",
          "androidworkprofile", "Android work profile",
          "windows10", "Windows 10 and later");

  private GraphWords() {}

  public static String platform(String raw) {
    return PLATFORMS.getOrDefault(raw.toLowerCase(Locale.ROOT), raw);
  }

  /** {@code windows10CompliancePolicy} is for {@code Windows 10 and later}. */
  public static String policyKind(String raw) {
    return raw.endsWith(POLICY) ? platform(raw.substring(0, raw.length() - POLICY.length())) : raw;
  }

  /** {@code NotCloudManaged} is {@code Not cloud managed}. */
  public static String spaced(String raw) {
    var spaced = HUMP.matcher(raw).replaceAll(" ");
    return spaced.isEmpty()
        ? spaced
        : spaced.charAt(0) + spaced.substring(1).toLowerCase(Locale.ROOT);
  }

  /** Some makers begin the model with their own name. */
  public static String model(@Nullable String maker, @Nullable String model) {
    var by = Objects.requireNonNullElse(maker, "");
    var what = Objects.requireNonNullElse(model, "");
    var namesMaker = what.toLowerCase(Locale.ROOT).startsWith(by.toLowerCase(Locale.ROOT));
    return namesMaker ? what : (by + " " + what).strip();
  }
}
