package io.mooring.site;

import io.mooring.wire.CommandKeys;
import java.time.Instant;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** A key that signs nothing and says so. */
public final class FakeCommandKey implements CommandKey {

  private int successions;
  private @Nullable Instant since;
  private boolean stuck;

  /** Pretends to have been made then. */
  public void madeAt(Instant at) {
    since = at;
  }

  /** Can't be replaced from now on, like a file on a full disk. */
  void stuck() {
    stuck = true;
  }

  @Override
  public String thumbprint() {
    return successions == 0 ? "thumbprint" : "thumbprint-" + successions;
  }

  @Override
  public String publicKey() {
    return "{}";
  }

  @Override
  public @Nullable Instant since() {
    return since;
  }

  @Override
  public String sign(String payload) {
    return "signed:" + payload;
  }

  @Override
  public CommandKeys told() {
    return new CommandKeys(thumbprint(), Collections.nCopies(successions, "link"));
  }

  @Override
  public boolean succeed(String seen) {
    if (stuck) {
      throw new IllegalStateException("The key can't be replaced");
    }
    var isPresent = thumbprint().equals(seen);
    successions += isPresent ? 1 : 0;
    return isPresent;
  }
}
