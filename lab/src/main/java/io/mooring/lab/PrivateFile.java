package io.mooring.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A small file that nobody but its owner reads, written whole or not at all. */
public final class PrivateFile {

  private PrivateFile() {}

  /** What the file says; when there is none yet, it is made first. */
  public static String readOrMake(Path file, Supplier<String> first) {
    try {
      if (Files.notExists(file)) {
        write(file, first.get());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes beside the file and moves it into place, so a reader never sees half of it. */
  public static void write(Path file, String text) {
    var owner = PosixFilePermissions.fromString("rw-------");
    try {
      var folder = Files.createDirectories(file.toAbsolutePath().getParent());
      var draft =
          Files.createTempFile(folder, ".draft", "", PosixFilePermissions.asFileAttribute(owner));
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
