package io.mooring.lab.signin;

import io.mooring.lab.signin.SignIn.Why;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;
import org.jspecify.annotations.Nullable;

/**
 * Windows authentication as the site demands it since 2509: a Kerberos ticket for its own name in
 * every request. What was tried is counted.
 */
public final class WindowsSignIn {

  private static final System.Logger LOG = System.getLogger(WindowsSignIn.class.getName());
  private static final String SCHEME = "negotiate ";
  private static final String NTLM = "NTLMSSP\0";
  private static final String SPNEGO = "1.3.6.1.5.5.2";
  private static final String KERBEROS = "1.2.840.113554.1.2.2";

  private final Subject subject;
  private final Map<String, LongAdder> times = new ConcurrentSkipListMap<>();

  public WindowsSignIn(ServiceKey key) {
    this.subject = key.subject();
  }

  /** Reads the {@code Authorization} header of a request. */
  public SignIn read(@Nullable String authorization) {
    var outcome = outcome(authorization);
    var word =
        switch (outcome) {
          case SignIn.Known _ -> "accepted";
          case SignIn.Refused(var why) -> why.word();
        };
    times.computeIfAbsent(word, _ -> new LongAdder()).increment();
    return outcome;
  }

  /** How often accounts signed in, and how often not and why. */
  public Map<String, Long> counts() {
    return times.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue().sum()));
  }

  private SignIn outcome(@Nullable String authorization) {
    if (authorization == null) {
      return new SignIn.Refused(Why.ANONYMOUS);
    }
    var lower = authorization.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(SCHEME)) {
      return new SignIn.Refused(lower.startsWith("ntlm") ? Why.NTLM : Why.BASIC);
    }
    try {
      return token(Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip()));
    } catch (IllegalArgumentException e) {
      return new SignIn.Refused(Why.TICKET);
    }
  }

  private SignIn token(byte[] token) {
    if (new String(token, StandardCharsets.ISO_8859_1).contains(NTLM)) {
      LOG.log(System.Logger.Level.INFO, "Rejecting NTLM authentication.");
      return new SignIn.Refused(Why.NTLM);
    }
    try {
      return Subject.callAs(subject, () -> accepted(token));
    } catch (CompletionException e) {
      LOG.log(System.Logger.Level.INFO, "A ticket was refused: " + e.getCause());
      return new SignIn.Refused(Why.TICKET);
    }
  }

  private static SignIn accepted(byte[] token) throws GSSException {
    var manager = GSSManager.getInstance();
    var own =
        manager.createCredential(
            null, GSSCredential.INDEFINITE_LIFETIME, mechanisms(), GSSCredential.ACCEPT_ONLY);
    var context = manager.createContext(own);
    try {
      var proof = context.acceptSecContext(token, 0, token.length);
      return proof != null && context.isEstablished()
          ? new SignIn.Known(
              account(context.getSrcName().toString()), Base64.getEncoder().encodeToString(proof))
          : new SignIn.Refused(Why.TICKET);
    } finally {
      context.dispose();
    }
  }

  private static Oid[] mechanisms() throws GSSException {
    return new Oid[] {new Oid(SPNEGO), new Oid(KERBEROS)};
  }

  /** The account as Windows writes it: {@code svc@CONTOSO.COM} is {@code CONTOSO\svc}. */
  private static String account(String principal) {
    var at = principal.lastIndexOf('@');
    var realm = principal.substring(at + 1);
    return realm.split("\\.", 2)[0] + "\\" + principal.substring(0, at);
  }
}
