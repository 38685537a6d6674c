package io.mooring.connector;

import io.mooring.connector.disk.PrivateFile;
import io.mooring.connector.net.TrustFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The settings as a properties file that people may edit. */
final class SettingsFile {

  private static final String NAME = "connector.properties";

  private SettingsFile() {}

  static boolean existsIn(Path folder) {
    return Files.exists(folder.resolve(NAME));
  }

  static void write(Path folder, Settings settings) throws IOException {
    var enrolled = settings.enrolled();
    var text = new StringJoiner("\n", "# Mooring connector; read when it starts.\n", "\n");
    add(text, "connector.id", enrolled.connectorId());
    add(text, "site.id", enrolled.siteId());
    add(text, "site.name", enrolled.siteName());
    add(text, "site.code", enrolled.siteCode());
    add(text, "site.version", enrolled.siteVersion());
    add(text, "site.url", settings.site().access().providers().getFirst());
    add(text, "site.trust", path(settings.site().access().trust()));
    add(text, "site.authentication", "none");
    add(text, "site.page-size", settings.site().pageSize());
    add(text, "portal.url", settings.portal().address());
    add(text, "portal.trust", path(settings.portal().trust()));
    add(text, settings.intervals());
    PrivateFile.write(folder.resolve(NAME), text.toString());
  }

  private static void add(StringJoiner text, Intervals intervals) {
    add(text, "portal.hold", intervals.hold());
    add(text, "sync.hot", intervals.hot());
    add(text, "sync.full", intervals.full());
    add(text, "watch.every", intervals.watch());
    add(text, "key.oldest", intervals.oldestKey());
  }

  private static void add(StringJoiner text, String key, @Nullable Object value) {
    if (value != null) {
      var line = value.toString().replace("\\", "\\\\").replaceAll("\\p{Cntrl}", " ");
      text.add(key + "=" + line);
    }
  }

  private static @Nullable Path path(@Nullable TrustFile trust) {
    return trust == null ? null : trust.path();
  }

  static Settings read(Path folder) throws Refusal {
    var file = folder.resolve(NAME);
    try {
      var properties = new Properties();
      properties.load(new StringReader(Files.readString(file)));
      return new SettingsReader(properties, folder).read();
    } catch (NoSuchFileException e) {
      throw refused("No connector is enrolled in %s; begin with \"enroll\".".formatted(folder));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw refused("The settings file %s can't be used: %s.".formatted(file, e.getMessage()));
    } catch (IOException e) {
      throw refused("The settings file %s can't be read.".formatted(file));
    }
  }

  private static Refusal refused(String sentence) {
    return new Refusal(ExitCode.SETTINGS, sentence);
  }
}
