package io.mooring.mdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

  private static final String[] PROVIDERS = {
    "-", "MS DM Server", "AirWatchMDM", "MEMDM", "Local Authority", "CLOUD AUTHORITY", "Foo"
  };
  private static final String[] SERVERS = {
    "-",
    "https://ds137.awmdm.com/DeviceServices/Discovery.aws",
    "https://enrollment.manage.microsoft.com/enrollmentserver/discovery.svc",
    "mdm.fabrikam.example:443"
  };
  private static final String[] TYPES = {"-", "6", "0", "13", "28"};
  private static final String[] STATES = {"-", "1", "0", "2"};

  /**
   * The first row that fits decides. A star stands for anything; what ends in one, for all that
   * begins so.
   */
  private static final List<String[]> ORACLE =
      rows(
          """
          Local*   *          *     *      nothing
          CLOUD*   *          *     *      nothing
          *        *          0     *      nothing
          *        *          13    *      nothing
          *        *          28    *      nothing
          *        *          *     0      nothing
          *        *          *     2      nothing
          MS*      *          *     *      intune
          AirW*    *          6     *      Workspace_ONE_UEM:enrolmentKey
          AirW*    *          -     *      Workspace_ONE_UEM:listed
          MEMDM    *          6     *      ManageEngine:enrolmentKey
          MEMDM    *          -     *      ManageEngine:listed
          *        https://d* 6     *      Workspace_ONE_UEM:enrolmentKey
          *        https://d* -     *      Workspace_ONE_UEM:listed
          *        https://e* *     *      intune
          *        mdm.*      6     *      mdm.fabrikam.example:enrolmentKey
          *        mdm.*      -     *      mdm.fabrikam.example:listed
          *        -          6     *      nothing
          *        -          -     *      The_list:listed
          """);

  private static List<String[]> rows(String table) {
    return table.lines().map(line -> line.strip().split(" +")).toList();
  }

  @Test
  void everyCombinationIsWhatTheTableSays() {
    var wrong = new ArrayList<String>();
    for (var provider : PROVIDERS) {
      for (var server : SERVERS) {
        for (var type : TYPES) {
          for (var state : STATES) {
            var values = new String[] {provider, server, type, state};
            var said = said(values);
            if (!said.equals(expected(values))) {
              wrong.add(Arrays.toString(values) + " is " + said + ", not " + expected(values));
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String expected(String... values) {
    return ORACLE.stream()
        .filter(row -> {
          for (var at = 0; at < values.length; at++) {
            var star = row[at].endsWith("*");
            var begin = star ? row[at].substring(0, row[at].length() - 1) : row[at];
            if (star ? !values[at].startsWith(begin) : !values[at].equals(begin)) {
              return false;
            }
          }
          return true;
        })
        .findFirst()
        .orElseThrow()[values.length];
  }

  private static String said(String... values) {
    var key =
        new EnrolmentKey(text(values[0]), text(values[1]), number(values[2]), number(values[3]));
    return switch (Evidence.judge("The list", key)) {
      case Finding.Managed(var mdm, var strength, _) ->
          mdm.replace(' ', '_') + ":" + strength.key();
      case Finding.ByIntune _ -> "intune";
      case Finding.NoProof _ -> "nothing";
    };
  }

  private static @Nullable String text(String value) {
    return "-".equals(value) ? null : value;
  }

  private static @Nullable Long number(String value) {
    return "-".equals(value) ? null : Long.valueOf(value);
  }

  @ParameterizedTest
  @CsvSource({
    "https://contoso.mobicontrol.cloud/enrol, SOTI MobiControl",
    "https://mdm.soti.contoso.example, SOTI MobiControl",
    "services.m3.maas360.com, IBM MaaS360",
    "https://admin:secret@na1.MobileIron.com:8443/path?x=airwatch, Ivanti Neurons for MDM",
    "https://contoso.xm.citrix.com, Citrix Endpoint Management",
    "suremdm.42gears.com, 42Gears SureMDM",
    "https://fleet.fabrikam.example/?of=fleetdm, fleet.fabrikam.example",
    "https://gibmont.example, gibmont.example",
    "https://manage.microsoft.com.evil.example, manage.microsoft.com.evil.example"
  })
  void theServersHostNamesTheMdmWhereItIsKnown(String server, String name) {
    var finding = Evidence.judge("The list", new EnrolmentKey(null, server, 6L, 1L));

    assertThat(finding).isInstanceOf(Finding.Managed.class);
    assertThat(((Finding.Managed) finding).mdm()).isEqualTo(name);
    assertThat(finding.because().toLowerCase(Locale.ROOT)).doesNotContain("secret");
  }
}
