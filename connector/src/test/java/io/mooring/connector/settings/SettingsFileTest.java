package io.mooring.connector.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class SettingsFileTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("connector.properties");
  }

  @Test
  void changesALineInItsPlaceAndNoOther() throws Exception {
    Files.writeString(
        file, "# Ours\r\n\r\n! kept\r\nsite.url=\\\r\n  https://old\r\n  sync.hot : PT1M");

    SettingsFile.draft(folder, Map.of(Setting.SITE_URL, "https://new.contoso.com")).commit();

    assertThat(Files.readString(file))
        .isEqualTo("# Ours\r\n\r\n! kept\r\nsite.url=https://new.contoso.com\r\n  sync.hot : PT1M");
  }

  @Test
  void aNewSettingFollowsTheCommentThatShowsIt() throws Exception {
    Files.writeString(file, "# The site\n#site.url=https://cm01\n\nsync.hot=PT1M\n");

    SettingsFile.draft(
            folder, Map.of(Setting.SITE_URL, "https://cm02.contoso.com", Setting.SITE_CODE, "PS1"))
        .commit();

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            # The site
            #site.url=https://cm01
            site.url=https://cm02.contoso.com

            sync.hot=PT1M
            site.code=PS1
            """);
  }

  @Test
  void aFirstFileIsTheSampleWithItsSettings() throws Exception {
    SettingsFile.draft(folder, Map.of(Setting.SITE_URL, "https://cm02.contoso.com")).commit();

    assertThat(Files.readString(file).replace("site.url=https://cm02.contoso.com\n", ""))
        .isEqualTo(Sample.text());
  }

  @Test
  void whatASiteCallsItselfIsReadAsItWasWritten() throws Exception {
    SettingsFile.draft(folder, Map.of(Setting.SITE_NAME, " # Contoso = \\ \u2028 1\nx! ")).commit();

    assertThat(new Told(folder).given().text(Setting.SITE_NAME))
        .contains("# Contoso = \\ \u2028 1 x!");
  }

  @Test
  void onlyItsOwnerMayReadIt() throws Exception {
    Files.writeString(file, "");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

    SettingsFile.proveWritable(folder);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aByteOrderMarkIsNoPartOfAName() throws Exception {
    Files.writeString(file, "\uFEFFsync.hot=PT1M\n");

    assertThat(new Told(folder).given().text(Setting.SYNC_HOT)).contains("PT1M");
  }
}
