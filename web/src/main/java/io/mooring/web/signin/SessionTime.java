package io.mooring.web.signin;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The time by which sessions and sign-ins are measured: this machine's, since they live in its
 * memory. The portal's own clock may be moved on in the demo, and nobody's session is older for it.
 */
record SessionTime(InstantSource source) {

  Instant now() {
    return source.instant();
  }
}
