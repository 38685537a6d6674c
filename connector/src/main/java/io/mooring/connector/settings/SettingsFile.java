package io.mooring.connector.settings;

import io.mooring.connector.disk.PrivateFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The settings as a properties file that people may edit. */
public final class SettingsFile {

  private static final String NAME = "connector.properties";

  private SettingsFile() {}

  public static Path in(Path folder) {
    return folder.resolve(NAME);
  }

  /**
   * @throws SettingsFault when it is there and can't be read
   */
  static SettingsText read(Path folder) throws SettingsFault {
    var file = in(folder);
    try {
      return SettingsText.of(Files.readString(file));
    } catch (NoSuchFileException e) {
      return SettingsText.of("");
    } catch (CharacterCodingException e) {
      throw new SettingsFault(List.of("%s is no text in UTF-8; save it as such.".formatted(file)));
    } catch (IOException e) {
      throw new SettingsFault(
          List.of(
              "%s can't be read by this account (%s); mend its permissions."
                  .formatted(file, e.getClass().getSimpleName())));
    }
  }

  /**
   * Writes what is there as it is.
   *
   * @throws IOException when the file could not be changed
   */
  public static void proveWritable(Path folder) throws IOException, SettingsFault {
    if (Files.exists(in(folder))) {
      draft(folder, Map.of()).commit();
    }
  }

  /** With some settings written anew; comments and all other lines stay as they are. */
  public static PrivateFile.Draft draft(Path folder, Map<Setting, String> changes)
      throws IOException, SettingsFault {
    var text = Files.exists(in(folder)) ? read(folder) : SettingsText.of(Sample.text());
    for (var change : changes.entrySet()) {
      text = text.with(change.getKey().key(), change.getValue());
    }
    return PrivateFile.draft(in(folder), text.toString());
  }
}
