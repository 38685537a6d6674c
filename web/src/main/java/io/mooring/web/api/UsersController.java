package io.mooring.web.api;

import io.mooring.access.Person;
import io.mooring.user.Account;
import io.mooring.user.User;
import io.mooring.user.UserDirectory;
import io.mooring.user.UserId;
import io.mooring.web.problem.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People and their devices. */
@RestController
@RequestMapping("/api/v1/users")
final class UsersController {

  private final UserDirectory users;

  UsersController(UserDirectory users) {
    this.users = users;
  }

  record UserListJson(List<UserJson> items, @Nullable String next) {}

  /**
   * A person.
   *
   * @param inEntra whether Entra tells of them; else no more than the account is known
   * @param devices as many as the list of their devices has
   */
  record UserJson(
      UUID id,
      String name,
      List<String> accounts,
      boolean inEntra,
      @Nullable String principalName,
      @Nullable String mail,
      @Nullable String department,
      @Nullable Boolean enabled,
      long devices) {

    static UserJson of(User user) {
      var entra = user.entra();
      return new UserJson(
          user.id().value(),
          user.name(),
          user.accounts().stream().map(Account::text).toList(),
          entra != null,
          entra == null ? null : entra.principalName(),
          entra == null ? null : entra.mail(),
          entra == null ? null : entra.department(),
          entra == null ? null : entra.enabled(),
          user.devices());
    }
  }

  /** Devices beside something that they have in common, in order of name. */
  record DevicesPageJson(List<DeviceJson> items, @Nullable String next) {}

  @GetMapping
  UserListJson list(
      @AuthenticationPrincipal Person person, @RequestParam MultiValueMap<String, String> sent) {
    var parameters = PageParameters.searched("users", sent);
    var page = users.page(person, parameters.wanted());
    return new UserListJson(
        page.items().stream().map(UserJson::of).toList(), parameters.next(page));
  }

  @GetMapping("/{id}")
  UserJson user(@AuthenticationPrincipal Person person, @PathVariable String id) {
    return UserJson.of(found(person, id));
  }

  @GetMapping("/{id}/devices")
  DevicesPageJson devices(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent) {
    var user = found(person, id);
    var parameters = PageParameters.all("devices of " + user.id(), sent);
    var page = users.devices(person, user.id(), parameters.wanted());
    return new DevicesPageJson(
        page.items().stream().map(DeviceJson::of).toList(), parameters.next(page));
  }

  private User found(Person person, String id) {
    return UserId.parse(id)
        .flatMap(known -> users.find(person, known))
        .orElseThrow(() -> Refusal.notFound("There is no such user."));
  }
}
