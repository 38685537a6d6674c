package io.mooring.web.gateway;

import io.mooring.web.problem.Problem;
import io.mooring.web.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a request's body up to a bound, before and after decompression. */
final class Body {

  private Body() {}

  /** As it was sent. */
  static byte[] raw(InputStream in, int most) throws IOException {
    return bounded(in, most);
  }

  /** As it was meant. */
  static byte[] plain(byte[] raw, @Nullable String encoding, int most) throws IOException {
    if (encoding == null || "identity".equalsIgnoreCase(encoding)) {
      return raw;
    }
    if (!"gzip".equalsIgnoreCase(encoding)) {
      throw new Refusal(Problem.of(415, "Content-Encoding: gzip or none."));
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      return bounded(in, most);
    } catch (IOException e) {
      throw Refusal.unprocessable("The body is no gzip.");
    }
  }

  private static byte[] bounded(InputStream in, int most) throws IOException {
    var body = in.readNBytes(most + 1);
    if (body.length > most) {
      throw new Refusal(Problem.of(413, "The body is larger than " + most + " bytes."));
    }
    return body;
  }
}
