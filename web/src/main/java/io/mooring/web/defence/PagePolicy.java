package io.mooring.web.defence;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.mooring.access.Secrets;
import org.springframework.stereotype.Component;

/**
 * The content security policy of the console's page: scripts are this portal's files, or carry the
 * nonce of this one page. Vaadin 25.2 makes functions of what its own server half sends, hence
 * {@code unsafe-eval}; its components style themselves, hence {@code unsafe-inline} for styles.
 */
@Component
final class PagePolicy implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1;

  /** 26 signs of 5 bits: 130 random bits. */
  private static final int SIGNS = 26;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(PagePolicy::hold);
  }

  private static void hold(IndexHtmlResponse page) {
    var nonce = Secrets.random(SIGNS);
    page.getDocument().getElementsByTag("script").attr("nonce", nonce);
    page.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
    page.getVaadinResponse().setHeader("Cache-Control", "no-store");
  }

  private static String policy(String nonce) {
    return "default-src 'none'; script-src 'self' 'nonce-"
        + nonce
        + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
        + " font-src 'self' data:; connect-src 'self'; manifest-src 'self'; object-src 'none';"
        + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
  }
}
