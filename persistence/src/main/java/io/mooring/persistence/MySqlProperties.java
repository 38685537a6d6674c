package io.mooring.persistence;

import java.util.Properties;

/** How Mooring talks to MySQL, unless the address says otherwise. */
final class MySqlProperties {

  /**
   * Strict: a value that does not fit is an error, never cut. A list that is walked in its order is
   * not joined to what its rows are compared with: MySQL would begin there, read all and sort.
   */
  private static final String SESSION =
      "innodb_lock_wait_timeout=10,optimizer_switch='semijoin=off',sql_mode='ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,"
          + "NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'";

  private MySqlProperties() {}

  static Properties of(MySqlAddress address) {
    var properties = new Properties();
    properties.putAll(address.properties());
    take(properties, "user");
    take(properties, "password");
    set(properties, address, "rewriteBatchedStatements", "true");
    // Prepared by the driver: prepared by the server, batched updates go one by one.
    set(properties, address, "useServerPrepStmts", "false");
    set(properties, address, "cachePrepStmts", "true");
    // The longest are those of a hundred rows: 31 columns of a device, (?,?,…) each.
    set(properties, address, "prepStmtCacheSqlLimit", "16384");
    set(properties, address, "prepStmtCacheSize", "64");
    set(properties, address, "cacheServerConfiguration", "true");
    set(properties, address, "useLocalSessionState", "true");
    set(properties, address, "connectionTimeZone", "UTC");
    set(properties, address, "forceConnectionTimeZoneToSession", "true");
    set(properties, address, "characterEncoding", "UTF-8");
    set(properties, address, "connectionCollation", "utf8mb4_0900_bin");
    set(properties, address, "connectTimeout", "10000");
    set(properties, address, "socketTimeout", "60000");
    set(properties, address, "tcpKeepAlive", "true");
    session(properties, address);
    // A claim is won by the rows that a condition finds, as on H2, not by those that it changes.
    take(properties, "useAffectedRows");
    properties.put("useAffectedRows", "false");
    if (address.onThisMachine()) {
      set(properties, address, "allowPublicKeyRetrieval", "true");
    }
    return properties;
  }

  private static void set(Properties properties, MySqlAddress address, String name, String value) {
    if (!address.properties().containsKey(name)) {
      properties.put(name, value);
    }
  }

  /** Takes it out, however the address spells it. */
  private static void take(Properties properties, String name) {
    properties.keySet().removeIf(spelled -> spelled.toString().equalsIgnoreCase(name));
  }

  /** What the address sets comes last and so wins. */
  private static void session(Properties properties, MySqlAddress address) {
    var asked = address.properties().get("sessionVariables");
    take(properties, "sessionVariables");
    properties.put("sessionVariables", asked == null ? SESSION : SESSION + "," + asked);
  }

  /** For making tables, which may take long. */
  static Properties withoutHaste(Properties properties) {
    var patient = new Properties();
    patient.putAll(properties);
    take(patient, "socketTimeout");
    patient.put("socketTimeout", "0");
    return patient;
  }
}
