package io.mooring.lab.adminservice;

import io.mooring.lab.signin.SignIn;
import io.mooring.lab.signin.WindowsSignIn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** Who asks: the account that signed in, or always the same one where nobody has to. */
final class Gate {

  private static final String UNASKED = "CONTOSO\\svc-mooring";

  private final @Nullable WindowsSignIn signIn;
  private final Set<String> seen = new ConcurrentSkipListSet<>();

  Gate(@Nullable WindowsSignIn signIn) {
    this.signIn = signIn;
    if (signIn == null) {
      seen.add(UNASKED);
    }
  }

  /** Null where nobody signed in. */
  @Nullable String account(Answer answer) {
    if (signIn == null) {
      return UNASKED;
    }
    return switch (signIn.read(answer.authorization())) {
      case SignIn.Refused _ -> null;
      case SignIn.Known(var account, var token) -> {
        answer.prove(token);
        seen.add(account);
        yield account;
      }
    };
  }

  /** The accounts that the site knows, which are those that it has seen. */
  List<String> accounts() {
    return List.copyOf(seen);
  }

  Map<String, Long> counts() {
    return signIn == null ? Map.of() : signIn.counts();
  }
}
