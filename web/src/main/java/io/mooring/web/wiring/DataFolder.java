package io.mooring.web.wiring;

import io.mooring.web.settings.Misconfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The portal's own folder: where it makes it, nobody else may look inside. */
final class DataFolder {

  private DataFolder() {}

  static Path ready(Path folder) {
    try {
      return Files.createDirectories(folder, only(folder, "rwx------"));
    } catch (IOException e) {
      throw unusable("The folder " + folder + " can't be used: " + e.getMessage(), e);
    }
  }

  /** Rights for something new, on systems that know them. */
  static FileAttribute<?>[] only(Path place, String rights) {
    return place.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  static Misconfigured unusable(String sentence, Exception cause) {
    var misconfigured = new Misconfigured(List.of(sentence));
    misconfigured.initCause(cause);
    return misconfigured;
  }
}
