package io.mooring.web.api;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.site.KeyChange;
import io.mooring.web.problem.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The key that the portal signs commands with. */
@RestController
@RequestMapping("/api/v1/command-key")
final class CommandKeyController {

  private final KeyChange change;

  CommandKeyController(KeyChange change) {
    this.change = change;
  }

  /**
   * The key of now.
   *
   * @param since absent for a key of a version that did not write it down
   * @param predecessors how many keys were replaced, one after another
   */
  record CommandKeyJson(String thumbprint, @Nullable Instant since, int predecessors) {

    static CommandKeyJson of(KeyChange.Shown key) {
      return new CommandKeyJson(key.thumbprint(), key.since(), key.predecessors());
    }
  }

  /**
   * Which key is to go.
   *
   * @param thumbprint of the present key: another request's change is not changed again
   */
  record CommandKeyRequestJson(@Nullable String thumbprint) {}

  @GetMapping
  CommandKeyJson key(@AuthenticationPrincipal Person person) {
    return CommandKeyJson.of(change.shown(person));
  }

  @PostMapping("/rotate")
  CommandKeyJson rotate(
      @AuthenticationPrincipal Person person, @RequestBody CommandKeyRequestJson request) {
    person.require(Permission.MANAGE_SITES);
    var seen = request.thumbprint();
    if (seen == null || seen.isBlank()) {
      throw Refusal.unprocessable("thumbprint: name the key that is to be replaced.");
    }
    if (!change.replace(person, seen)) {
      throw Refusal.conflict("That is not the portal's present key; nothing was done.");
    }
    return CommandKeyJson.of(change.shown(person));
  }
}
