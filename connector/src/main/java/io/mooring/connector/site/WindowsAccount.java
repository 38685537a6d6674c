package io.mooring.connector.site;

import java.time.Instant;
import org.ietf.jgss.GSSException;
import org.jspecify.annotations.Nullable;

/** The account that the service runs under; Windows has logged it in, and keeps its tickets. */
record WindowsAccount() implements Account {

  /**
   * The JDK hands over to Windows' SSPI by these two, which it reads when it first uses Kerberos.
   * Whoever starts the process may have set them already.
   */
  static WindowsAccount open() {
    System.setProperty("sun.security.jgss.native", "true");
    System.setProperty("javax.security.auth.useSubjectCredsOnly", "false");
    return new WindowsAccount();
  }

  @Override
  public Login login() {
    return new OfTheProcess();
  }

  @Override
  public Login newerThan(Login login) {
    return login;
  }

  private record OfTheProcess() implements Login {

    @Override
    public <T> T act(Deed<T> deed) throws GSSException {
      return deed.perform();
    }

    @Override
    public @Nullable Instant until() {
      return null;
    }
  }
}
