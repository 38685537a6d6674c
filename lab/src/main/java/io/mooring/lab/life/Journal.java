package io.mooring.lab.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file that outlives the process: one JSON line for everything that was done to the site, on
 * the disk before it is answered.
 */
public final class Journal implements AutoCloseable {

  // Escaped, so that half a surrogate pair survives: UTF-8 has no bytes for it.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final FileChannel file;
  private final List<Happening> past;

  private Journal(FileChannel file, List<Happening> past) {
    this.file = file;
    this.past = past;
  }

  /** Reads what is there; a torn last line was never answered and is cut off. */
  public static Journal open(Path path) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      var file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      var text = Files.readString(path);
      var whole = text.substring(0, text.lastIndexOf('\n') + 1);
      var past = new ArrayList<Happening>();
      whole.lines().forEach(line -> past.add(read(path, line)));
      file.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
      file.position(file.size());
      return new Journal(file, List.copyOf(past));
    } catch (IOException e) {
      throw new UncheckedIOException("The journal " + path + " cannot be opened", e);
    }
  }

  private static Happening read(Path path, String line) {
    try {
      return JSON.readValue(line, Happening.class);
    } catch (JacksonException e) {
      throw new IllegalStateException("The journal %s cannot be read: %s".formatted(path, line), e);
    }
  }

  /** What happened before this start, in order. */
  public List<Happening> past() {
    return past;
  }

  void append(Happening happening) {
    var line =
        ByteBuffer.wrap(
            (JSON.writeValueAsString(happening) + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (line.hasRemaining()) {
        file.write(line);
      }
      file.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal cannot be written", e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
