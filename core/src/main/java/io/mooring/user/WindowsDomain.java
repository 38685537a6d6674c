package io.mooring.user;

import io.mooring.device.Device;
import io.mooring.device.SourceRecord;
import io.mooring.wire.Column;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * That a domain's two names are of one domain, which a site tells of each device in it.
 *
 * @param shortName such as {@code contoso}, which accounts are written with
 * @param dnsName such as {@code corp.contoso.com}, which Entra tells
 */
public record WindowsDomain(String shortName, String dnsName) {

  /** Longest names (Microsoft: naming conventions in Active Directory). */
  private static final int LONGEST_SHORT = 64;

  private static final int LONGEST_DNS = 255;

  /** Those that a device's records prove. */
  public static Set<WindowsDomain> of(Device device) {
    return device.records().stream()
        .flatMap(record -> of(record).stream())
        .collect(Collectors.toSet());
  }

  /** A computer's distinguished name ends with its domain's. */
  static Optional<WindowsDomain> of(SourceRecord record) {
    var shortName = small(record.text(Column.DOMAIN).orElse(""));
    var dnsName =
        Arrays.stream(small(record.text(Column.DISTINGUISHED_NAME).orElse("")).split(",", -1))
            .map(String::strip)
            .filter(part -> part.startsWith("dc="))
            .map(part -> part.substring(3))
            .collect(Collectors.joining("."));
    return shortName.isEmpty()
            || dnsName.isEmpty()
            || shortName.length() > LONGEST_SHORT
            || dnsName.length() > LONGEST_DNS
        ? Optional.empty()
        : Optional.of(new WindowsDomain(shortName, dnsName));
  }

  private static String small(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
