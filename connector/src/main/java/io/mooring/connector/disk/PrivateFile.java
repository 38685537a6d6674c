package io.mooring.connector.disk;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** Writes files that only their owner may read, whole or not at all. */
public final class PrivateFile {

  private PrivateFile() {}

  /** Replaces the file; after a crash at any moment it holds the old text or the new one. */
  public static void write(Path file, String text) throws IOException {
    draft(file, text).commit();
  }

  /** The same of many lines, which are made one after another and are never in memory at once. */
  public static void write(Path file, Stream<String> lines) throws IOException {
    var draft = fresh(file);
    try (var channel = open(draft)) {
      // Not closed by itself: what it holds is on disk before the channel is.
      var writer = new BufferedWriter(Channels.newWriter(channel, forgiving(), -1));
      for (var line : (Iterable<String>) lines::iterator) {
        writer.write(line);
      }
      writer.flush();
      channel.force(true);
    }
    move(draft, file);
  }

  /** Half a sign is no reason to lose the rest. */
  private static CharsetEncoder forgiving() {
    return StandardCharsets.UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  private static Path fresh(Path file) throws IOException {
    var draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    return draft;
  }

  private static FileChannel open(Path draft) throws IOException {
    return FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), ownerOnly(draft));
  }

  /** A file's next text, beside it on disk. */
  public record Draft(Path draft, Path file) {

    public void commit() throws IOException {
      move(draft, file);
    }
  }

  /** Writes what {@link Draft#commit} puts in place: what is there stays until then. */
  public static Draft draft(Path file, String text) throws IOException {
    var draft = fresh(file);
    try (var channel = open(draft)) {
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    return new Draft(draft, file);
  }

  /** Renames durably, over whatever is there. */
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING);
    syncFolder(to);
  }

  /** Makes a folder that only its owner may enter. */
  public static void folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, isPosix(folder) ? permissions("rwx------") : none());
    }
  }

  static FileAttribute<?>[] ownerOnly(Path file) {
    return isPosix(file) ? permissions("rw-------") : none();
  }

  private static void syncFolder(Path file) throws IOException {
    // Windows opens no folder as a file; there the rename is journalled by NTFS.
    var folder = file.toAbsolutePath().getParent();
    if (folder != null && isPosix(file)) {
      try (var channel = FileChannel.open(folder, READ)) {
        channel.force(true);
      }
    }
  }

  static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] permissions(String mode) {
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
    };
  }

  private static FileAttribute<?>[] none() {
    return new FileAttribute<?>[0];
  }
}
