package io.mooring.connector.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;

import io.mooring.connector.disk.PrivateFile;
import io.mooring.connector.net.Room;
import io.mooring.wire.RequestProof;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The orders that this connector has begun, on disk before anything else happens. A line is an
 * entry as it stood then; an order's last line counts.
 */
public final class Journal implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final JsonMapper JSON = new JsonMapper();

  /** Compacted when most of so many lines are out of date. */
  private static final int MANY_LINES = 1_000;

  private final Path file;
  private final Clock clock;
  private final int most;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private FileChannel channel;
  private int lines;

  private Journal(Path file, Clock clock, int most) throws IOException {
    this.file = file;
    this.clock = clock;
    this.most = most;
    load();
    this.channel = compacted();
  }

  public static Journal open(Path file, Clock clock) throws IOException {
    return open(file, clock, Room.ofThisProcess().orders());
  }

  static Journal open(Path file, Clock clock, int most) throws IOException {
    return new Journal(file, clock, most);
  }

  /** How many orders more may be begun: none until some of these have ended and expired. */
  synchronized int room() {
    if (entries.size() >= most) {
      forgetWhatHasExpired();
    }
    return Math.max(0, most - entries.size());
  }

  synchronized Optional<Entry> find(String order) {
    return Optional.ofNullable(entries.get(order));
  }

  synchronized List<Entry> at(Entry.Stage stage) {
    return entries.values().stream().filter(entry -> entry.stage() == stage).toList();
  }

  synchronized List<Entry> all() {
    return List.copyOf(entries.values());
  }

  /** Returns when the entry is on disk. */
  void put(Entry entry) throws IOException {
    put(List.of(entry));
  }

  /** Returns when the entries are on disk, by one write for all of them. */
  synchronized void put(List<Entry> several) throws IOException {
    if (several.isEmpty()) {
      return;
    }
    append(several.stream().map(Journal::line).collect(Collectors.joining()));
    several.forEach(this::remember);
    lines += several.size();
    if (lines > MANY_LINES && lines > 2 * entries.size()) {
      channel.close();
      channel = compacted();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }

  private void append(String line) throws IOException {
    var before = channel.size();
    try {
      var bytes = ByteBuffer.wrap(line.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      // Half a line would spoil the one written after it.
      channel.truncate(before);
      throw e;
    }
  }

  private void remember(Entry entry) {
    entries.remove(entry.order());
    if (entry.stage() != Entry.Stage.FORGOTTEN) {
      entries.put(entry.order(), entry);
    }
  }

  private void load() throws IOException {
    if (Files.exists(file)) {
      // As it comes, since it may be large; half a sign at the end of half a line is no fault.
      try (var lines =
          new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          read(line);
        }
      }
    }
  }

  private void read(String line) {
    try {
      remember(JSON.readValue(line, Entry.class));
    } catch (JacksonException e) {
      // The end of a line is lost when the machine fails while writing it: that step never counted.
      LOG.warn("The journal has a line that was not written to its end; it is passed over");
    }
  }

  private FileChannel compacted() throws IOException {
    forgetWhatHasExpired();
    PrivateFile.write(file, entries.values().stream().map(Journal::line));
    lines = entries.size();
    return FileChannel.open(file, APPEND);
  }

  /** But not while an order is being traced: another's operation must not be taken for its own. */
  private void forgetWhatHasExpired() {
    var now = clock.instant();
    if (at(Entry.Stage.BEGUN).isEmpty()) {
      entries
          .values()
          .removeIf(entry ->
              entry.stage() == Entry.Stage.CLOSED
                  && now.isAfter(entry.expiresAt().plus(RequestProof.SKEW)));
    }
  }

  private static String line(Entry entry) {
    return JSON.writeValueAsString(entry) + "\n";
  }
}
