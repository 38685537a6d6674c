package io.mooring.lab.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads back to the sign-in page with the name kept, so that only the password is typed again. */
final class Refused implements AuthenticationFailureHandler {

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    var username = Optional.ofNullable(request.getParameter("username")).orElse("");
    response.sendRedirect(
        UriComponentsBuilder.fromPath("/sign-in")
            .queryParam("refused")
            .queryParam("username", "{username}")
            .encode()
            .buildAndExpand(username)
            .toUriString());
  }
}
