package io.mooring.wire;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a source says of a device, under one name whatever the site's classes call it. Names, types
 * and meanings are those of {@code SMS_CombinedDeviceResources} and the classes beside it; of what
 * Intune alone knows, those of Microsoft Graph's {@code managedDevice}; {@code OTHER_MDM} is what a
 * third-party MDM says.
 */
public enum Column {
  NAME(Type.TEXT),
  /** When the source made its record. */
  CREATED(Type.INSTANT),
  CLIENT_GUID(Type.TEXT),
  SITE_CODE(Type.TEXT),
  DOMAIN(Type.TEXT),
  DISTINGUISHED_NAME(Type.TEXT),
  SMBIOS_GUID(Type.TEXT),
  SERIAL_NUMBER(Type.TEXT),
  /** Several, joined by {@link #SEPARATOR}. */
  MAC_ADDRESSES(Type.TEXT),
  /** Several, joined by {@link #SEPARATOR}. */
  IP_ADDRESSES(Type.TEXT),
  ENTRA_DEVICE_ID(Type.TEXT),
  ENTRA_TENANT_ID(Type.TEXT),
  AD_SITE(Type.TEXT),
  MANUFACTURER(Type.TEXT),
  MODEL(Type.TEXT),
  /** In MB. */
  MEMORY(Type.NUMBER),
  /** Size of drive C: in MB. */
  DISK_SIZE(Type.NUMBER),
  /** Free space of drive C: in MB. */
  DISK_FREE(Type.NUMBER),
  OPERATING_SYSTEM(Type.TEXT),
  OS_BUILD(Type.TEXT),
  OS_INSTALLED(Type.INSTANT),
  LAST_BOOT(Type.INSTANT),
  VIRTUAL_MACHINE(Type.FLAG),
  IS_CLIENT(Type.FLAG),
  CLIENT_VERSION(Type.TEXT),
  /** Restart pending unless 0; the single bits are not published. */
  CLIENT_STATE(Type.NUMBER),
  /** 0 inactive, 1 active. */
  CLIENT_ACTIVE(Type.NUMBER),
  /** 1 healthy, 2 unhealthy. */
  CLIENT_CHECK(Type.NUMBER),
  LAST_CLIENT_CHECK(Type.INSTANT),
  MANAGEMENT_POINT(Type.TEXT),
  /** Several, joined by {@link #SEPARATOR}, at sites that tell a list. */
  BOUNDARY_GROUPS(Type.TEXT),
  /** Several, joined by {@link #SEPARATOR}; {@code DOMAIN\\user}. */
  PRIMARY_USERS(Type.TEXT),
  LAST_LOGON_USER(Type.TEXT),
  MDM_ACTIVE(Type.FLAG),
  MDM_ENROLLED(Type.FLAG),
  MDM_PROVISIONED(Type.FLAG),
  CO_MANAGEMENT_POLICY(Type.FLAG),
  /** As it came: what is no number of 64 bits is shown as well. */
  CO_MANAGEMENT_FLAGS(Type.TEXT),
  /** 0 to 5, of which 4 and 5 are domain controllers (Microsoft: Win32_ComputerSystem). */
  DOMAIN_ROLE(Type.NUMBER),
  /**
   * Of {@link Pass.Begun#collections} those that the site could tell: the id of each that it is in,
   * and with a {@code -} before it of each that it is not in; joined by {@link #SEPARATOR}.
   */
  COLLECTIONS(Type.TEXT),
  /** Graph: {@code id}. */
  INTUNE_ID(Type.TEXT),
  /**
   * As {@link io.mooring.device.ManagementAgent} spells it; what that does not know is left out.
   */
  MANAGEMENT_AGENT(Type.TEXT),
  /**
   * Graph: {@code configurationManagerClientEnabledFeatures}. The keys of the workloads that are
   * with Intune, and with a {@code -} before it of each that is not; joined by {@link #SEPARATOR}.
   */
  INTUNE_WORKLOADS(Type.TEXT),
  /** Graph: {@code lastSyncDateTime}. */
  INTUNE_LAST_SYNC(Type.INSTANT, Pass.Kind.HOT),
  /** Graph: {@code enrolledDateTime}. */
  ENROLLED_AT(Type.INSTANT),
  /** Graph: {@code deviceEnrollmentType}. */
  ENROLMENT_TYPE(Type.TEXT),
  /** Graph: {@code joinType}. */
  JOIN_TYPE(Type.TEXT),
  /** Graph: {@code managedDeviceOwnerType}. */
  OWNER(Type.TEXT),
  /** Graph: {@code complianceState}. */
  COMPLIANCE_STATE(Type.TEXT),
  /** Graph: {@code configurationManagerClientHealthState}, its {@code state}. */
  CLIENT_HEALTH_IN_INTUNE(Type.TEXT),
  /** Graph: {@code autopilotEnrolled}. */
  AUTOPILOT_ENROLLED(Type.FLAG),
  /** A third-party MDM's own id of the device. */
  OTHER_MDM_ID(Type.TEXT),
  /** What its enrolment there says: {@code ProviderID}. */
  OTHER_MDM_PROVIDER(Type.TEXT),
  /** {@code DiscoveryServiceFullURL}. */
  OTHER_MDM_SERVER(Type.TEXT),
  /** {@code EnrollmentType}. */
  OTHER_MDM_TYPE(Type.NUMBER),
  /** {@code EnrollmentState}. */
  OTHER_MDM_STATE(Type.NUMBER),
  /** {@code company} or {@code personal}, or as the MDM has it. */
  OTHER_MDM_OWNER(Type.TEXT),
  OTHER_MDM_ENROLLED(Type.INSTANT),
  OTHER_MDM_LAST_SEEN(Type.INSTANT),
  /** Hot, so that it is known of an old client no later than its successor is. */
  IS_OBSOLETE(Type.FLAG, Pass.Kind.HOT),
  ONLINE(Type.FLAG, Pass.Kind.HOT),
  LAST_ONLINE(Type.INSTANT, Pass.Kind.HOT),
  LAST_OFFLINE(Type.INSTANT, Pass.Kind.HOT),
  LAST_ACTIVE(Type.INSTANT, Pass.Kind.HOT),
  LAST_POLICY_REQUEST(Type.INSTANT, Pass.Kind.HOT),
  LAST_HEARTBEAT(Type.INSTANT, Pass.Kind.HOT),
  LAST_HARDWARE_SCAN(Type.INSTANT, Pass.Kind.HOT),
  /** When conditional access last evaluated its compliance. */
  COMPLIANCE_EVALUATED(Type.INSTANT, Pass.Kind.HOT),
  ON_INTERNET(Type.FLAG, Pass.Kind.HOT),
  CURRENT_USER(Type.TEXT, Pass.Kind.HOT);

  /** Between the values of a column that holds several. */
  public static final String SEPARATOR = "\n";

  private static final Set<Column> SEVERAL =
      EnumSet.of(
          MAC_ADDRESSES,
          IP_ADDRESSES,
          BOUNDARY_GROUPS,
          PRIMARY_USERS,
          COLLECTIONS,
          INTUNE_WORKLOADS);

  private static final Map<String, Column> BY_KEY =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Column::key, Function.identity()));

  /** How the value is written: text, a whole number, {@code true}/{@code false}, ISO 8601 UTC. */
  public enum Type {
    TEXT,
    NUMBER,
    FLAG,
    INSTANT
  }

  private final Type type;
  private final Pass.Kind group;
  private final String key;

  Column(Type type) {
    this(type, Pass.Kind.FULL);
  }

  Column(Type type, Pass.Kind group) {
    this.type = type;
    this.group = group;
    this.key = camelCase(name());
  }

  public Type type() {
    return type;
  }

  /** Whether it holds several values, joined by {@link #SEPARATOR}. */
  public boolean several() {
    return SEVERAL.contains(this);
  }

  /** {@link Pass.Kind#HOT} for what changes by the minute. */
  public Pass.Kind group() {
    return group;
  }

  /** The name on the wire and in the API, such as {@code lastPolicyRequest}. */
  public String key() {
    return key;
  }

  public static Optional<Column> ofKey(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  private static String camelCase(String name) {
    var words = name.toLowerCase(Locale.ROOT).split("_", -1);
    var text = new StringBuilder(words[0]);
    for (var i = 1; i < words.length; i++) {
      text.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return text.toString();
  }
}
