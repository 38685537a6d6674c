package io.mooring.connector;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.mooring.connector.disk.Exposure;
import io.mooring.connector.disk.PrivateFile;
import io.mooring.connector.portal.PinnedKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The connector's folder, held by one process at a time. */
final class DataFolder implements AutoCloseable {

  private static final String PORTAL_KEY = "portal-key.jwk";
  private static final String FENCED = "taken-over";

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  static DataFolder open(Path path) throws Refusal {
    try {
      PrivateFile.folder(path);
      var channel = FileChannel.open(path.resolve("connector.lock"), CREATE, WRITE);
      if (isLocked(channel)) {
        return new DataFolder(path, channel);
      }
      channel.close();
    } catch (IOException e) {
      throw refused("The data folder %s can't be used: %s.".formatted(path, e.getMessage()));
    }
    throw refused("Another connector is running in %s.".formatted(path));
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  Path path() {
    return path;
  }

  Path journal() {
    return path.resolve("journal.jsonl");
  }

  /** A key that others may read is no key. */
  void demandPrivateKeys() throws Refusal {
    try {
      var exposed = Exposure.ofKeys(path);
      if (!exposed.isEmpty()) {
        throw refused(String.join("\n", exposed));
      }
    } catch (IOException e) {
      throw refused("The keys in %s can't be looked at: %s.".formatted(path, e.getMessage()));
    }
  }

  PinnedKey pinnedKey() throws IOException {
    return PinnedKey.open(path.resolve(PORTAL_KEY));
  }

  PrivateFile.Draft draftPinned(String portalKey) throws IOException {
    return PinnedKey.draft(path.resolve(PORTAL_KEY), portalKey);
  }

  /** Whether another connector has taken over, so that a restart is not to take the site back. */
  boolean isFenced() {
    return Files.exists(path.resolve(FENCED));
  }

  /** Whoever starts the connector again by habit is told no. */
  void fence() throws IOException {
    PrivateFile.write(path.resolve(FENCED), "Another connector has taken over the site.\n");
  }

  void unfence() throws IOException {
    Files.deleteIfExists(path.resolve(FENCED));
  }

  private static Refusal refused(String sentence) {
    return new Refusal(ExitCode.SETTINGS, sentence);
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder's lock can't be given back", e);
    }
  }
}
