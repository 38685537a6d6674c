package io.mooring.lab.identity;

import io.mooring.lab.LabSettings;
import io.mooring.lab.PrivateFile;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the portal's demo mode who is in the directory. */
@Component
final class PeopleList {

  private final LabSettings lab;
  private final Accounts accounts;
  private final JsonMapper json;

  PeopleList(LabSettings lab, Accounts accounts, JsonMapper json) {
    this.accounts = accounts;
    this.lab = lab;
    this.json = json;
  }

  @EventListener(ApplicationStartedEvent.class)
  void write() {
    var people = accounts.all().stream().map(PeopleList::entry).toList();
    PrivateFile.write(lab.folder().resolve("people.json"), json.writeValueAsString(people) + "\n");
  }

  private static Map<String, Object> entry(Person person) {
    return Map.of(
        "oid", person.oid(),
        "tid", Directory.TID,
        "name", person.name(),
        "username", person.username(),
        "roles", person.role().map(List::of).orElse(List.of()));
  }
}
