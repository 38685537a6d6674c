package io.mooring.web.protection;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.device.DeviceDirectory;
import io.mooring.protection.Guarded;
import io.mooring.protection.Protection;
import io.mooring.protection.ProtectionRule;
import io.mooring.web.parts.DeviceLink;
import io.mooring.web.words.FilterWords;
import io.mooring.web.words.TotalWords;
import java.time.Clock;
import java.util.List;

/** What the page of protection rules works with, on behalf of one person. */
record RuleDesk(Person person, Protection protection, DeviceDirectory directory, Clock clock) {

  boolean mayManage() {
    return person.may(Permission.MANAGE_PROTECTION);
  }

  /**
   * A rule as the page shows it.
   *
   * @param matches how many devices it is about now, in words
   * @param address of the list of these devices; empty where no list has them
   */
  record Shown(ProtectionRule rule, String what, String matches, String address) {}

  List<Shown> rules() {
    return protection.list(person).stream().map(this::shown).toList();
  }

  private Shown shown(ProtectionRule rule) {
    return new Shown(rule, what(rule.guarded()), matches(rule.guarded()), address(rule.guarded()));
  }

  /** {@code Devices with Kind: Server}. */
  static String what(Guarded guarded) {
    return switch (guarded) {
      case Guarded.ByFilter(var filter) -> "Devices with " + FilterWords.of(filter);
      case Guarded.ByCollection(var collection) -> "Members of collection " + collection;
    };
  }

  /** {@code 12 devices now}. */
  String matches(Guarded guarded) {
    return switch (guarded) {
      case Guarded.ByFilter(var filter) ->
          TotalWords.devices(directory.count(person, filter)) + " now";
      case Guarded.ByCollection _ ->
          "A device counts as a member until its site has told the collection's members, with its"
              + " next full pass. An id that no site has protects every device: check the id.";
    };
  }

  private static String address(Guarded guarded) {
    return switch (guarded) {
      case Guarded.ByFilter(var filter) -> DeviceLink.address(filter);
      case Guarded.ByCollection _ -> "";
    };
  }
}
