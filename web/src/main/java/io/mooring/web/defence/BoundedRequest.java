package io.mooring.web.defence;

import io.mooring.web.problem.Problem;
import io.mooring.web.problem.Refusal;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request whose body ends in a refusal when it is too large or too slow. */
final class BoundedRequest extends HttpServletRequestWrapper {

  private final int most;
  private final Duration longest;

  /** Spent waiting for the sender: a reader that comes late is not the sender's fault. */
  private long waited;

  private @Nullable BoundedBody body;
  private @Nullable BufferedReader reader;

  BoundedRequest(HttpServletRequest request, int most, Duration longest) {
    super(request);
    this.most = most;
    this.longest = longest;
  }

  int most() {
    return most;
  }

  Refusal tooLarge() {
    return new Refusal(Problem.of(413, "The body is larger than " + most + " bytes."));
  }

  private Refusal tooSlow() {
    return new Refusal(
        Problem.of(408, "The body took longer than " + longest.toSeconds() + " seconds."));
  }

  private boolean late(long waiting) {
    waited += waiting;
    return waited > longest.toNanos();
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      body =
          new BoundedBody(super.getInputStream(), most, this::late, this::tooLarge, this::tooSlow);
    }
    return body;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    if (reader == null) {
      reader = new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
    return reader;
  }

  /** Whether all of the body was read. */
  boolean isRead() throws IOException {
    return super.getInputStream().isFinished();
  }

  /** Reads what is still on its way, within the same bounds of time and size. */
  void drain() {
    try {
      var rest = super.getInputStream();
      var scrap = new byte[8_192];
      for (var left = most; left > 0; ) {
        var begun = System.nanoTime();
        var read = rest.read(scrap);
        if (read < 0 || late(System.nanoTime() - begun)) {
          return;
        }
        left -= read;
      }
    } catch (IOException e) {
      // The sender has gone, which is as good.
    }
  }
}
