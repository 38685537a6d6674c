package io.mooring.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A request whose new session is counted, whatever makes it, and refused where it is too many. */
final class CountedSession extends HttpServletRequestWrapper {

  private final BooleanSupplier allowed;
  private boolean refused;

  CountedSession(HttpServletRequest request, BooleanSupplier allowed) {
    super(request);
    this.allowed = allowed;
  }

  boolean refused() {
    return refused;
  }

  @Override
  public @Nullable HttpSession getSession() {
    return getSession(true);
  }

  @Override
  public @Nullable HttpSession getSession(boolean create) {
    var there = super.getSession(false);
    if (there != null || !create) {
      return there;
    }
    if (refused || !allowed.getAsBoolean()) {
      refused = true;
      throw new IllegalStateException("One session too many from this address");
    }
    return super.getSession(true);
  }
}
