package io.mooring.web.demo;

import io.mooring.web.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in who knows the secret of the demo's folder. */
final class DemoGuard extends OncePerRequestFilter {

  static final String HEADER = "X-Mooring-Demo";

  private final Path secretFile;

  DemoGuard(Path secretFile) {
    this.secretFile = secretFile;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var sent = request.getHeader(HEADER);
    var secret = Files.readString(secretFile).strip();
    if (sent == null || secret.isEmpty() || !same(sent, secret)) {
      Problem.of(403, "The header " + HEADER + " must hold the demo's secret.").write(response);
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
