package io.mooring.authority;

import io.mooring.device.Device;
import io.mooring.device.InCharge;
import io.mooring.device.Management;
import io.mooring.device.ManagementAgent;
import io.mooring.device.ManagementFacts;
import io.mooring.device.ManagementState;
import io.mooring.device.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Devices of one site that are alike in authority: whatever the site is set to and whatever day it
 * is, the same is in charge of each of their workloads.
 *
 * @param text client, enrolment, policy and MDM as {@code 1}, {@code 0} or {@code -} where nobody
 *     said; through what Intune sees it; whether another MDM is known. Of co-managed devices also
 *     the workloads that its last report has with Intune, the day of that, and the told collections
 */
public record AuthorityCohort(String text) {

  /** Of devices of which nothing is known. */
  private static final String NOTHING = "---- - 0";

  private static final String UNSAID = "-";
  private static final String SPACE = " ";
  private static final String COMMA = ",";

  public static AuthorityCohort of(Device device) {
    return of(AuthorityFacts.of(device, SiteAuthority.UNKNOWN), ToldCollections.of(device));
  }

  static AuthorityCohort of(AuthorityFacts facts, ToldCollections collections) {
    var management = facts.management();
    var who = said(management) + SPACE + agent(management) + SPACE + other(management);
    return new AuthorityCohort(
        Management.of(management) == ManagementState.CO_MANAGED
            ? who + SPACE + report(facts) + SPACE + String.join(COMMA, collections.ids())
            : who);
  }

  private static String said(ManagementFacts facts) {
    return Stream.of(
            sign(facts.client()),
            sign(facts.enrolled()),
            sign(facts.policy()),
            sign(facts.mdmActive()))
        .collect(Collectors.joining());
  }

  private static String sign(@Nullable Told<Boolean> told) {
    if (told == null) {
      return UNSAID;
    }
    return told.value() ? "1" : "0";
  }

  private static String agent(ManagementFacts facts) {
    return facts.agent() == null ? UNSAID : facts.agent().value().key();
  }

  private static String other(ManagementFacts facts) {
    return facts.otherMdm() == null ? "0" : "1";
  }

  /** In the bits of a client's own number. */
  private static String report(AuthorityFacts facts) {
    var report = new ClientReport(facts).fresher();
    return report == null
        ? UNSAID
        : CapabilityFlags.of(CapabilityFlags.Base.CURRENT, report.value())
            + "@"
            + SharedWork.day(report.asOf());
  }

  /** Who is in charge of a workload of theirs. */
  public InCharge inCharge(Workload workload, SiteAuthority site, Instant now) {
    return OneWord.of(facts(site), workload, now);
  }

  private AuthorityFacts facts(SiteAuthority site) {
    var parts = List.of((text.isEmpty() ? NOTHING : text).split(SPACE, -1));
    var collections = parts.size() > 4 ? parts.get(4) : "";
    return new AuthorityFacts(
        management(parts),
        site.release().map(AuthorityCohort::told).orElse(null),
        null,
        parts.size() > 3 ? report(parts.get(3)) : null,
        site.settings(new ToldCollections(Arrays.asList(collections.split(COMMA, -1)))),
        Map.of());
  }

  private static ManagementFacts management(List<String> parts) {
    var said = parts.get(0);
    return new ManagementFacts(
        sign(said.charAt(0)),
        sign(said.charAt(1)),
        sign(said.charAt(2)),
        sign(said.charAt(3)),
        ManagementAgent.ofKey(parts.get(1)).map(AuthorityCohort::told).orElse(null),
        parts.get(2).equals("1") ? told("another MDM") : null);
  }

  private static @Nullable Told<Boolean> sign(char sign) {
    return sign == '-' ? null : told(sign == '1');
  }

  private static @Nullable Told<Set<Workload>> report(String report) {
    var at = report.indexOf('@');
    if (at < 0) {
      return null;
    }
    var day = LocalDate.parse(report.substring(at + 1)).atStartOfDay(ZoneOffset.UTC).toInstant();
    var number = new CapabilityFlags(Long.parseLong(report.substring(0, at)));
    return new Told<>(number.withIntune(), "", day);
  }

  private static <T> Told<T> told(T value) {
    return new Told<>(value, "", Instant.EPOCH);
  }
}
