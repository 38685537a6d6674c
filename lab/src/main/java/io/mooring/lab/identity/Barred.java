package io.mooring.lab.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the directory's own session of an account that was disabled meanwhile. */
final class Barred extends OncePerRequestFilter {

  private final Accounts accounts;

  Barred(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var here = SecurityContextHolder.getContext().getAuthentication();
    if (here != null && accounts.named(here.getName()).filter(Person::disabled).isPresent()) {
      new SecurityContextLogoutHandler().logout(request, response, here);
    }
    chain.doFilter(request, response);
  }
}
