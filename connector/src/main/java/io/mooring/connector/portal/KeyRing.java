package io.mooring.connector.portal;

import io.mooring.connector.disk.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;

/**
 * The connector's key on disk, and beside it, while keys change, the next one. The next key is on
 * disk before the portal hears of it, and replaces the present one after the portal has it: at no
 * moment is the only key that the portal takes not on disk.
 */
public final class KeyRing {

  private static final String PRESENT = "connector-key.jwk";
  private static final String NEXT = "connector-key-next.jwk";

  private final Path folder;
  private ConnectorKey present;

  private KeyRing(Path folder, ConnectorKey present) {
    this.folder = folder;
    this.present = present;
  }

  public static boolean existsIn(Path folder) {
    return Files.exists(folder.resolve(PRESENT));
  }

  public static KeyRing open(Path folder) throws IOException {
    return new KeyRing(folder, read(folder.resolve(PRESENT)));
  }

  /** The key of a new enrolment, for the place of whatever is there. */
  public static PrivateFile.Draft draft(Path folder, ConnectorKey key) throws IOException {
    return PrivateFile.draft(folder.resolve(PRESENT), key.toJson());
  }

  /** After a new enrolment: what an earlier one began to change to is no key of this one. */
  public static void forgetNext(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(NEXT));
  }

  public synchronized ConnectorKey present() {
    return present;
  }

  /** The key that a rotation has begun with and not finished. */
  public Optional<ConnectorKey> next() throws IOException {
    var file = folder.resolve(NEXT);
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  ConnectorKey makeNext(Instant now) throws IOException {
    var key = ConnectorKey.generate(now);
    PrivateFile.write(folder.resolve(NEXT), key.toJson());
    return key;
  }

  void dropNext() throws IOException {
    Files.deleteIfExists(folder.resolve(NEXT));
  }

  /** The portal takes the next key: from now on it is the present one. */
  public synchronized void promote(ConnectorKey next) throws IOException {
    PrivateFile.move(folder.resolve(NEXT), folder.resolve(PRESENT));
    present = next;
  }

  private static ConnectorKey read(Path file) throws IOException {
    try {
      return ConnectorKey.parse(Files.readString(file));
    } catch (ParseException e) {
      throw new IOException(
          "The key file %s is damaged; enrol this connector again.".formatted(file));
    }
  }
}
