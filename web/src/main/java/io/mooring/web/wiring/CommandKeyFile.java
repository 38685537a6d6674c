package io.mooring.web.wiring;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import io.mooring.site.CommandKey;
import io.mooring.wire.CommandKeys;
import io.mooring.wire.RequestProof;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command key in a file that only the portal's account may read; made at the first start. Nodes
 * that share the folder share the key: what one of them puts in place, the others sign with next.
 */
final class CommandKeyFile implements CommandKey {

  static final String NAME = "command-key.jwk";

  private static final Logger LOG = LoggerFactory.getLogger(CommandKeyFile.class);

  private final Path file;
  private final Clock clock;
  private Read last;

  /** What tells a file from the one that was there before. */
  private record Stamp(FileTime changed, long size, @Nullable Object place) {

    static Stamp of(Path file) throws IOException {
      var known = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(known.lastModifiedTime(), known.size(), known.fileKey());
    }
  }

  private record Read(Stamp stamp, KeyChain chain) {}

  private CommandKeyFile(Path file, Clock clock) throws IOException, ParseException {
    this.file = file;
    this.clock = clock;
    this.last = read(file);
  }

  static CommandKeyFile in(Path folder, Clock clock) {
    var file = DataFolder.ready(folder).resolve(NAME);
    try {
      if (Files.notExists(file)) {
        begin(file, clock);
      }
      return new CommandKeyFile(file, clock);
    } catch (IOException e) {
      throw DataFolder.unusable("The file " + file + " can't be used: " + e.getMessage(), e);
    } catch (ParseException e) {
      throw DataFolder.unusable("The file " + file + " holds no command key.", e);
    }
  }

  private static void begin(Path file, Clock clock) throws IOException {
    try (var _ = lock(file)) {
      if (Files.notExists(file)) {
        write(file, KeyChain.begun(clock.instant()));
      }
    }
  }

  private static FolderLock lock(Path file) throws IOException {
    return FolderLock.on(file.resolveSibling(NAME + ".lock"));
  }

  private static Read read(Path file) throws IOException, ParseException {
    // The stamp comes first: a file that is replaced in between is read again at the next use.
    var stamp = Stamp.of(file);
    return new Read(stamp, KeyChain.parse(Files.readString(file)));
  }

  /** First under another name: a portal that is killed meanwhile leaves the old key as it was. */
  private static void write(Path file, KeyChain chain) throws IOException {
    var draft = file.resolveSibling(NAME + ".new");
    Files.deleteIfExists(draft);
    try (var channel =
        FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), DataFolder.only(file, "rw-------"))) {
      var bytes = ByteBuffer.wrap(chain.text().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
    DataFolder.sync(file.resolveSibling(""));
  }

  private synchronized KeyChain chain() {
    try {
      if (!Stamp.of(file).equals(last.stamp())) {
        last = read(file);
        LOG.info("Commands are signed with the key {} now", last.chain().key().getKeyID());
      }
      return last.chain();
    } catch (IOException | ParseException e) {
      throw new IllegalStateException("The file " + file + " holds no command key any more", e);
    }
  }

  @Override
  public String thumbprint() {
    return chain().key().getKeyID();
  }

  @Override
  public String publicKey() {
    return chain().publicKey();
  }

  @Override
  public @Nullable Instant since() {
    return chain().since();
  }

  @Override
  public String sign(String payload) {
    var chain = chain();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType(RequestProof.COMMANDS_TYPE))
            .keyID(chain.key().getKeyID())
            .build();
    return chain.signed(header, payload);
  }

  @Override
  public CommandKeys told() {
    var chain = chain();
    return new CommandKeys(chain.key().getKeyID(), chain.successions());
  }

  @Override
  public synchronized boolean succeed(String seen) {
    try (var _ = lock(file)) {
      var chain = chain();
      if (!chain.key().getKeyID().equals(seen)) {
        return false;
      }
      write(file, chain.succeeded(clock.instant()));
      chain();
      return true;
    } catch (IOException e) {
      throw new IllegalStateException("The file " + file + " can't be replaced", e);
    }
  }
}
