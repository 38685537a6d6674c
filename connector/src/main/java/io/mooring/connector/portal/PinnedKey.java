package io.mooring.connector.portal;

import com.nimbusds.jose.jwk.ECKey;
import io.mooring.connector.disk.PrivateFile;
import io.mooring.wire.CommandKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The portal's command key as it was pinned at enrolment. When the portal replaces it, the key that
 * the chain of successions leads to is pinned instead, on disk before it is believed; there is no
 * way back to a key that was replaced, and none to one that no chain leads to.
 */
public final class PinnedKey {

  private static final Logger LOG = LoggerFactory.getLogger(PinnedKey.class);

  private final Path file;
  private ECKey key;

  private PinnedKey(Path file, ECKey key) {
    this.file = file;
    this.key = key;
  }

  /**
   * @throws IOException with a sentence for a person when the file holds no key
   */
  public static PinnedKey open(Path file) throws IOException {
    try {
      return new PinnedKey(file, ECKey.parse(Files.readString(file)));
    } catch (ParseException | IllegalArgumentException e) {
      throw new IOException(
          "The portal's pinned key in %s is damaged; enrol again.".formatted(file));
    } catch (IOException e) {
      throw new IOException("The portal's key %s can't be read; enrol again.".formatted(file), e);
    }
  }

  /** The key of a new enrolment, for the place of whatever is there. */
  public static PrivateFile.Draft draft(Path file, String jwk) throws IOException {
    return PrivateFile.draft(file, jwk);
  }

  public synchronized ECKey present() {
    return key;
  }

  /**
   * The key of this thumbprint, if it is pinned or takes the pinned one's place.
   *
   * @param told the portal's chain; null from one that does not replace its key
   * @throws IOException when a successor can't be written down: then it is not believed either
   */
  public synchronized Optional<ECKey> find(String thumbprint, @Nullable CommandKeys told)
      throws IOException {
    var pinned = Successions.thumbprint(key);
    if (pinned.equals(thumbprint)) {
      return Optional.of(key);
    }
    if (told == null) {
      return Optional.empty();
    }
    var successor = Successions.follow(pinned, thumbprint, told.successions());
    if (successor.isPresent()) {
      PrivateFile.write(file, successor.get().toJSONString());
      key = successor.get();
      LOG.info("The portal's command key {} was replaced by {}", pinned, thumbprint);
    }
    return successor;
  }
}
