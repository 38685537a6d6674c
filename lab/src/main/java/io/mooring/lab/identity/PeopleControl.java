package io.mooring.lab.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mooring.lab.LabSettings;
import io.mooring.lab.PrivateFile;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gives and takes roles and disables accounts, as an administrator of the directory would. Takes
 * the secret of the lab's folder: any page in a browser reaches loopback.
 */
@RestController
@RequestMapping(PeopleControl.PATH)
final class PeopleControl {

  static final String PATH = "/control/people";
  static final String HEADER = "X-Lab-Control";
  static final String SECRET_FILE = "identity-control-secret";

  private final Accounts accounts;
  private final PeopleList list;
  private final String secret;

  PeopleControl(Accounts accounts, PeopleList list, LabSettings lab) {
    this.accounts = accounts;
    this.list = list;
    this.secret = PrivateFile.readOrMake(lab.folder().resolve(SECRET_FILE), Secrets::key);
  }

  /**
   * What shall be so from now on; what is absent stays.
   *
   * @param role one such as {@code Mooring.Reader}, or empty to take it away
   */
  record ChangeJson(@Nullable String role, @Nullable Boolean disabled) {}

  record PersonJson(String username, @Nullable String role, boolean disabled) {

    private static PersonJson of(Person person) {
      return new PersonJson(person.username(), person.role().orElse(null), person.disabled());
    }
  }

  @GetMapping
  List<PersonJson> all(@RequestHeader(name = HEADER, defaultValue = "") String sent) {
    guard(sent);
    return accounts.all().stream().map(PersonJson::of).toList();
  }

  @PostMapping("/{username}")
  PersonJson change(
      @RequestHeader(name = HEADER, defaultValue = "") String sent,
      @PathVariable String username,
      @RequestBody ChangeJson change) {
    guard(sent);
    var changed =
        accounts
            .change(username, applied(change))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    list.write();
    return PersonJson.of(changed);
  }

  private static UnaryOperator<Person> applied(ChangeJson change) {
    return person -> {
      var role = change.role();
      var roled =
          role == null ? person : person.with(Optional.of(role).filter(text -> !text.isBlank()));
      var disabled = change.disabled();
      return disabled == null ? roled : roled.disabled(disabled);
    };
  }

  private void guard(String sent) {
    if (!MessageDigest.isEqual(sent.getBytes(UTF_8), secret.getBytes(UTF_8))) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
