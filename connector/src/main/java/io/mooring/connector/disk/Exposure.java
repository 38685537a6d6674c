package io.mooring.connector.disk;

import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds files that other accounts may read or change. On Windows there are no modes to look at: the
 * folder's access list counts there.
 */
public final class Exposure {

  private static final String KEYS = "*.jwk";

  private Exposure() {}

  /**
   * A sentence with its remedy for a file of secrets that every account may read or change. A group
   * may: so root hands a keytab to a service.
   */
  public static Optional<String> ofSecret(Path file) throws IOException {
    return has(file, OTHERS_READ) || has(file, OTHERS_WRITE)
        ? Optional.of(
            "Every account of this machine can read %s; run: chmod 600 %s".formatted(file, file))
        : Optional.empty();
  }

  /** The same for a file without secrets, which others may read and must not change. */
  public static Optional<String> ofText(Path file) throws IOException {
    return has(file, OTHERS_WRITE)
        ? Optional.of(
            "Every account of this machine can change %s; run: chmod 600 %s".formatted(file, file))
        : Optional.empty();
  }

  /** The same of every key in the data folder, which the connector wrote for itself alone. */
  public static List<String> ofKeys(Path folder) throws IOException {
    var exposed = new ArrayList<String>();
    try (var keys = Files.newDirectoryStream(folder, KEYS)) {
      for (var key : keys) {
        ofKey(key).ifPresent(exposed::add);
      }
    }
    return exposed;
  }

  private static Optional<String> ofKey(Path key) throws IOException {
    return has(key, GROUP_READ) || has(key, GROUP_WRITE)
        ? Optional.of("Other accounts can read %s; run: chmod 600 %s".formatted(key, key))
        : ofSecret(key);
  }

  private static boolean has(Path file, PosixFilePermission permission) throws IOException {
    return Files.exists(file)
        && PrivateFile.isPosix(file)
        && Files.getPosixFilePermissions(file).contains(permission);
  }
}
