package io.mooring.web.wiring;

import io.mooring.web.settings.Misconfigured;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The portal's own folder: where it makes it, nobody else may look inside. */
final class DataFolder {

  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

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

  /** What was renamed in the folder outlives a loss of power, on systems that can promise it. */
  static void sync(Path folder) {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("The folder {} can't be written through", folder, e);
    }
  }

  static Misconfigured unusable(String sentence, Exception cause) {
    var misconfigured = new Misconfigured(List.of(sentence));
    misconfigured.initCause(cause);
    return misconfigured;
  }
}
