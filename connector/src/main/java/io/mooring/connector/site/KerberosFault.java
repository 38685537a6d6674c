package io.mooring.connector.site;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What went wrong with Kerberos. The JDK keeps its types for that to itself, so the words of its
 * messages have to do; the numbers in them are those of RFC 4120.
 */
final class KerberosFault {

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("Unable to obtain password", SiteTrouble.KEYTAB),
          new Sign("Client not found in Kerberos database", SiteTrouble.ACCOUNT_UNKNOWN),
          new Sign("Server not found in Kerberos database", SiteTrouble.NO_SERVICE_NAME),
          // No way leads from the account's realm to the service's.
          new Sign("No service creds", SiteTrouble.NO_SERVICE_NAME),
          new Sign("no support for encryption type", SiteTrouble.NO_ENCRYPTION_TYPE),
          new Sign("Do not have keys of types", SiteTrouble.NO_ENCRYPTION_TYPE),
          new Sign("Cannot find key of appropriate type", SiteTrouble.NO_ENCRYPTION_TYPE),
          new Sign("no supported default etypes", SiteTrouble.NO_ENCRYPTION_TYPE),
          new Sign("credentials have been revoked", SiteTrouble.ACCOUNT_DISABLED),
          new Sign("Password has expired", SiteTrouble.STALE_KEYTAB),
          new Sign("Pre-authentication information was invalid", SiteTrouble.STALE_KEYTAB),
          new Sign("Integrity check on decrypted field failed", SiteTrouble.STALE_KEYTAB),
          new Sign("Clock skew too great", SiteTrouble.CLOCK_SKEW),
          new Sign("Cannot locate KDC", SiteTrouble.UNKNOWN_REALM),
          new Sign("Cannot locate default realm", SiteTrouble.UNKNOWN_REALM),
          new Sign("Cannot get kdc for realm", SiteTrouble.UNKNOWN_REALM));

  private record Sign(String words, SiteTrouble trouble) {}

  private KerberosFault() {}

  /**
   * @param who the account or the service that was asked for
   */
  static SiteException of(Exception fault, String who) {
    var said = String.valueOf(fault.getMessage()).strip();
    return SiteException.of(trouble(fault), who + ": " + said, fault);
  }

  private static SiteTrouble trouble(Exception fault) {
    var said = causes(fault).map(Throwable::getMessage).collect(Collectors.joining("\n"));
    return SIGNS.stream()
        .filter(sign -> said.contains(sign.words()))
        .map(Sign::trouble)
        .findFirst()
        .orElseGet(() -> withoutSign(fault));
  }

  private static SiteTrouble withoutSign(Exception fault) {
    return causes(fault).anyMatch(IOException.class::isInstance)
        ? SiteTrouble.NO_KDC
        : SiteTrouble.KERBEROS;
  }

  private static Stream<Throwable> causes(Exception fault) {
    return Stream.iterate((Throwable) fault, cause -> cause != null, Throwable::getCause);
  }
}
