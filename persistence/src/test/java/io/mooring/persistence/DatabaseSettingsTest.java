package io.mooring.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://db:3306/app?user=anna&password=s3%2Bcr+et",
        "jdbc:mysql://db:3306/app?useSSL=true&PASSWORD=s3%2Bcr+et&User=anna",
        "jdbc:mysql://anna:s3%2Bcr+et@db:3306/app"
      })
  void theSignInIsTakenOutOfTheAddress(String url) {
    var settings = DatabaseSettings.mysql(url, null, null);

    assertThat(settings.working()).isEqualTo(new DatabaseSettings.SignIn("anna", "s3+cr+et"));
    assertThat(settings.jdbcUrl()).isEqualTo("jdbc:mysql://db:3306/app");
    assertThat(settings + settings.properties().toString()).doesNotContain("cr+et");
    assertThat(settings).hasToString("anna at db:3306/app");
  }

  @Test
  void aSettingGoesBeforeTheAddress() {
    var settings = DatabaseSettings.mysql("jdbc:mysql://db/app?user=anna&password=x", "ben", "y");

    assertThat(settings.working()).isEqualTo(new DatabaseSettings.SignIn("ben", "y"));
    assertThat(settings.migrating()).isEqualTo(settings.working());
    assertThat(settings.migratedBy("carla", "z").migrating().user()).isEqualTo("carla");
  }

  @Test
  void whatTheAddressSetsIsLeftAsItIs() {
    var properties =
        DatabaseSettings.mysql(
                "jdbc:mysql://db/app?sockettimeout=5&sessionVariables=innodb_lock_wait_timeout=3"
                    + "&useAffectedRows=true",
                null,
                null)
            .properties();

    assertThat(properties)
        .containsEntry("sockettimeout", "5")
        .doesNotContainKey("socketTimeout")
        .containsEntry("rewriteBatchedStatements", "true")
        .containsEntry("useAffectedRows", "false");
    assertThat(properties.getProperty("sessionVariables"))
        .startsWith("innodb_lock_wait_timeout=10")
        .endsWith("innodb_lock_wait_timeout=3");
  }

  /** Who listens in could ask for the password of a server elsewhere. */
  @ParameterizedTest
  @CsvSource({
    "jdbc:mysql://127.0.0.1:3306/app, true",
    "jdbc:mysql://localhost/app, true",
    "jdbc:mysql://[::1]:3306/app, true",
    "jdbc:mysql://db.contoso.com/app, false",
    "jdbc:mysql://127.0.0.1.contoso.com/app, false"
  })
  void keysAreAskedForOnThisMachineAlone(String url, boolean asked) {
    var properties = DatabaseSettings.mysql(url, "u", "p").properties();

    assertThat(properties.containsKey("allowPublicKeyRetrieval")).isEqualTo(asked);
    assertThat(properties).doesNotContainKeys("useSSL", "sslMode");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mariadb://db/app?password=s3cret",
        "jdbc:mysql:db/app?password=s3cret",
        "jdbc:mysql://db?password=s3cret",
        "jdbc:mysql://address=(host=db)(password=s3cret)/app",
        "jdbc:mysql://(host=db,password=s3cret)/app"
      })
  void anAddressThatCannotBeReadIsNotRepeated(String url) {
    assertThatThrownBy(() -> DatabaseSettings.mysql(url, null, null))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("jdbc:mysql://host:3306/database")
        .satisfies(e -> assertThat(e).message().doesNotContain("s3cret").hasLineCount(1));
  }

  @ParameterizedTest
  @CsvSource({
    "8.0.43, false",
    "5.7.44-log, false",
    "5.5.5-10.11.6-MariaDB-0+deb12u1, false",
    "11.8.2-MariaDB, false",
    "8.4.0, true",
    "9.7.4-2, true",
    "10.0.0, true"
  })
  void mySqlSince84WillDo(String version, boolean enough) {
    assertThat(MySqlVersion.refusal(version).isEmpty()).isEqualTo(enough);
  }
}
