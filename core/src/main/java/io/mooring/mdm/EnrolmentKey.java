package io.mooring.mdm;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a device's enrolment says of itself: the values of {@code
 * HKLM\SOFTWARE\Microsoft\Enrollments\{GUID}}, as far as they were told.
 *
 * @param providerId {@code ProviderID}
 * @param server {@code DiscoveryServiceFullURL}, or the address of the session's account
 * @param type {@code EnrollmentType}
 * @param state {@code EnrollmentState}
 */
public record EnrolmentKey(
    @Nullable String providerId,
    @Nullable String server,
    @Nullable Long type,
    @Nullable Long state) {

  /** RFC 1035: no name of a host is longer. */
  private static final int LONGEST_HOST = 253;

  private static final Pattern HOST =
      Pattern.compile(
          "(?:[a-z][a-z0-9+.-]*://)?(?:[^/?#@]*@)?([a-z0-9._-]+)(?::\\d+)?(?:[/?#].*)?");

  /** The server's host in small letters: an address may hold a path, and even a password. */
  Optional<String> host() {
    return Optional.ofNullable(server)
        .map(address -> HOST.matcher(address.strip().toLowerCase(Locale.ROOT)))
        .filter(address -> address.matches())
        .map(address -> address.group(1))
        .filter(host -> host.length() <= LONGEST_HOST);
  }

  /** Empty where it was left blank. */
  Optional<String> provider() {
    return Optional.ofNullable(providerId).map(String::strip).filter(id -> !id.isEmpty());
  }
}
