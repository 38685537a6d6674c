package io.mooring.connector.check;

import io.mooring.connector.net.Dial;
import io.mooring.connector.net.ServerCertificate;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteTrouble;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** Why the portal's certificate is not believed, with who issued it. */
record PortalDoubt(URI address, Connecting connecting) {

  /** Connects once more. */
  interface Connecting {
    Socket connect() throws IOException;
  }

  Said of(IOException fault) throws IOException {
    var why = Said.words(fault);
    return switch (SiteException.unreached(fault, address).trouble()) {
      case UNTRUSTED -> untrusted();
      case WRONG_NAME ->
          Said.wrong(
              "The portal's certificate is for another name (%s).".formatted(why),
              "Address the portal by the name in its certificate (portal.url).");
      case OUT_OF_DATE ->
          Said.wrong(
              "The portal's certificate has expired, or is not valid yet (%s).".formatted(why),
              "Renew the portal's certificate, and check the clock of the connector's machine.");
      case SiteTrouble _ ->
          Said.wrong(
              "No encrypted connection to the portal could be made (%s).".formatted(why),
              "Check that portal.url leads to the portal's HTTPS port.");
    };
  }

  private Said untrusted() throws IOException {
    var issuer =
        ServerCertificate.unbelieved(connecting.connect(), address.getHost(), Dial.port(address))
            .map(ServerCertificate::issuer)
            .orElse("nobody who says so");
    return Said.wrong(
        "The portal's certificate is not trusted: it was issued by \"%s\".".formatted(issuer),
        "Where that is your own authority, or a proxy that inspects what is encrypted, name its"
            + " root as a PEM file in portal.trust; where it is neither, somebody stands between"
            + " the connector and the portal.");
  }
}
