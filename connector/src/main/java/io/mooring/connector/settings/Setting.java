package io.mooring.connector.settings;

import io.mooring.wire.Gateway;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Every setting there is. Reading, the sample, the listing, the options of {@code enroll} and the
 * documentation follow this one list.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its fields are records of values.
public enum Setting {
  SITE_URL(
      "site.url",
      Group.SITE,
      new Kind.Place(),
      example("https://cm01.contoso.com"),
      "the SMS Provider that is asked first, by its full name"),
  SITE_FALLBACK_URLS(
      "site.fallback-urls",
      Group.SITE,
      new Kind.Places(),
      example("https://cm02.contoso.com, https://cas01.contoso.com"),
      "asked when the first does not answer: the site's other SMS Providers, or a central site's"),
  SITE_TRUST(
      "site.trust",
      Group.SITE,
      new Kind.File(),
      example("sms-issuing.pem"),
      "certificates (PEM or PKCS#12) to believe instead of the machine's roots"),
  SITE_TRUST_PASSWORD(
      "site.trust-password",
      Group.SITE,
      new Kind.Password(),
      example(""),
      "of a PKCS#12 file; as a variable only"),
  SITE_TRUST_PASSWORD_FILE(
      "site.trust-password-file",
      Group.SITE,
      new Kind.SecretFile(),
      example("site-trust-password"),
      "the same, from the first line of a file"),
  SITE_PAGE_SIZE(
      "site.page-size",
      Group.SITE,
      new Kind.Count(1, 10_000),
      usual("1000"),
      "rows that are asked for at once"),
  SITE_AUTHENTICATION(
      "site.authentication",
      Group.SIGN_IN,
      new Kind.Choice(Set.of("none", "keytab", "windows")),
      usual("none"),
      "keytab: Kerberos with a keytab; windows: as the service's own account (Windows only)"),
  SITE_PRINCIPAL(
      "site.principal",
      Group.SIGN_IN,
      new Kind.Words(),
      example("svc-mooring@CORP.CONTOSO.COM"),
      "the account's name in Kerberos, for keytab"),
  SITE_KEYTAB(
      "site.keytab",
      Group.SIGN_IN,
      new Kind.SecretFile(),
      example("svc-mooring.keytab"),
      "the file with the account's keys, for keytab"),
  SITE_SERVICE_PRINCIPAL(
      "site.service-principal",
      Group.SIGN_IN,
      new Kind.Service(),
      example("HTTP/cm01.contoso.com@CORP.CONTOSO.COM"),
      "the SMS Provider's name in Kerberos, where it does not follow from its address"),
  KERBEROS_CONFIG(
      "kerberos.config",
      Group.SIGN_IN,
      new Kind.File(),
      example("/etc/krb5.conf"),
      "a krb5.conf to use instead of the machine's"),
  PORTAL_URL(
      "portal.url",
      Group.PORTAL,
      new Kind.Place(),
      example("https://mooring.contoso.com"),
      "the portal"),
  PORTAL_TRUST(
      "portal.trust",
      Group.PORTAL,
      new Kind.File(),
      example("inspecting-proxy.pem"),
      "certificates (PEM or PKCS#12) to believe instead of the machine's roots"),
  PORTAL_TRUST_PASSWORD(
      "portal.trust-password",
      Group.PORTAL,
      new Kind.Password(),
      example(""),
      "of a PKCS#12 file; as a variable only"),
  PORTAL_TRUST_PASSWORD_FILE(
      "portal.trust-password-file",
      Group.PORTAL,
      new Kind.SecretFile(),
      example("portal-trust-password"),
      "the same, from the first line of a file"),
  PORTAL_PROXY(
      "portal.proxy",
      Group.PORTAL,
      new Kind.ProxyPlace(),
      example("http://proxy.contoso.com:3128"),
      "the HTTP proxy on the way to the portal; the site is always called directly"),
  PORTAL_PROXY_USER(
      "portal.proxy-user",
      Group.PORTAL,
      new Kind.Words(),
      example("svc-mooring"),
      "who signs in to the proxy (Basic)"),
  PORTAL_PROXY_PASSWORD(
      "portal.proxy-password",
      Group.PORTAL,
      new Kind.Password(),
      example(""),
      "that user's password; as a variable only"),
  PORTAL_PROXY_PASSWORD_FILE(
      "portal.proxy-password-file",
      Group.PORTAL,
      new Kind.SecretFile(),
      example("proxy-password"),
      "the same, from the first line of a file"),
  PORTAL_HOLD(
      "portal.hold",
      Group.PORTAL,
      new Kind.Time(Duration.ofSeconds(1), Duration.ofSeconds(Gateway.LONGEST_HOLD)),
      usual("PT25S"),
      "how long the portal may hold a poll; halved by itself when a proxy cuts one"),
  SYNC_HOT(
      "sync.hot",
      Group.PACE,
      Setting.atLeast(Duration.ofSeconds(30)),
      usual("PT5M"),
      "between two passes over the columns that change by the minute"),
  SYNC_FULL(
      "sync.full",
      Group.PACE,
      Setting.atLeast(Duration.ofMinutes(5)),
      usual("PT1H"),
      "between two passes over every column"),
  WATCH_EVERY(
      "watch.every",
      Group.PACE,
      Setting.atLeast(Duration.ofSeconds(1)),
      usual("PT3S"),
      "between two looks at an order that the site has taken; longer as it ages"),
  KEY_OLDEST(
      "key.oldest",
      Group.PACE,
      Setting.atLeast(Duration.ofHours(1)),
      usual("PT720H"),
      "the age at which the connector changes its key"),
  STANDBY_AFTER(
      "standby.after",
      Group.PACE,
      Setting.atLeast(Duration.ofMinutes(1)),
      example("PT10M"),
      "take the site only when its connector has been silent that long; without it, at the start"),
  CONNECTOR_ID(
      "connector.id", Group.ENROLMENT, new Kind.Words(), example(""), "this connector's id"),
  SITE_ID("site.id", Group.ENROLMENT, new Kind.Words(), example(""), "the attached site's id"),
  SITE_NAME(
      "site.name", Group.ENROLMENT, new Kind.Words(), example(""), "its name at the portal then"),
  SITE_CODE(
      "site.code", Group.ENROLMENT, new Kind.Words(), example(""), "its site code at that time"),
  SITE_VERSION(
      "site.version", Group.ENROLMENT, new Kind.Words(), example(""), "its version at that time");

  /** What earlier versions wrote and what means nothing any more. */
  static final Set<String> RETIRED = Set.of("watch.longest");

  static final String VARIABLES = "MOORING_CONNECTOR_";

  private final String key;
  private final Group group;
  private final Kind kind;
  private final Sample sample;
  private final String what;

  /** What the sample shows: the usual value, or an example where there is none. */
  private record Sample(String text, boolean isUsual) {}

  Setting(String key, Group group, Kind kind, Sample sample, String what) {
    this.key = key;
    this.group = group;
    this.kind = kind;
    this.sample = sample;
    this.what = what;
  }

  private static Sample usual(String text) {
    return new Sample(text, true);
  }

  private static Sample example(String text) {
    return new Sample(text, false);
  }

  /** Sooner would burden a site or a portal without a word. */
  private static Kind atLeast(Duration shortest) {
    return new Kind.Time(shortest, Duration.ofDays(366));
  }

  static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  static Optional<Setting> ofVariable(String name) {
    return Arrays.stream(values()).filter(setting -> setting.variable().equals(name)).findFirst();
  }

  static List<Setting> of(Group group) {
    return Arrays.stream(values()).filter(setting -> setting.group == group).toList();
  }

  /** Its name in the settings file. */
  public String key() {
    return key;
  }

  /** Its name in the environment. */
  public String variable() {
    return VARIABLES + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** Its name among the options of {@code enroll}. */
  public String option() {
    return "--" + key.replace('.', '-');
  }

  /** Whether it may be said by a person; the others are written by {@code enroll}. */
  public boolean isForPeople() {
    return group != Group.ENROLMENT;
  }

  public boolean isSecret() {
    return kind instanceof Kind.Password;
  }

  public boolean isFile() {
    return kind instanceof Kind.File || isSecretFile();
  }

  /** Whether it names a file that only the service's account should read. */
  boolean isSecretFile() {
    return kind instanceof Kind.SecretFile;
  }

  /** Whether it says where something is. */
  boolean isPlace() {
    return switch (kind) {
      case Kind.Place _, Kind.Places _, Kind.ProxyPlace _ -> true;
      case Kind.Words _,
          Kind.Service _,
          Kind.File _,
          Kind.SecretFile _,
          Kind.Password _,
          Kind.Count _,
          Kind.Time _,
          Kind.Choice _ ->
          false;
    };
  }

  Kind kind() {
    return kind;
  }

  /** What counts when nobody says anything. */
  Optional<String> usual() {
    return sample.isUsual ? Optional.of(sample.text) : Optional.empty();
  }

  String sample() {
    return sample.text;
  }

  /** What it is for, in one line. */
  public String what() {
    return what;
  }
}
