package io.mooring.audit;

import io.mooring.access.Person;
import io.mooring.wire.PlainText;

/** Who did it: a person, a connector, or Mooring itself. */
public sealed interface Actor {

  /** A stable id: oid, connector id, or {@code mooring}. */
  String id();

  /** What a reader of the audit log should see. */
  String name();

  record Human(String id, String name) implements Actor {

    public Human {
      name = PlainText.line(name);
    }
  }

  record Machine(String id, String name) implements Actor {

    public Machine {
      name = PlainText.line(name);
    }
  }

  record Mooring() implements Actor {

    @Override
    public String id() {
      return "mooring";
    }

    @Override
    public String name() {
      return "Mooring";
    }
  }

  /** Somebody who could not say who they are. */
  record Unknown(String id, String name) implements Actor {

    public Unknown {
      id = PlainText.line(id);
      name = PlainText.line(name);
    }
  }

  static Actor of(Person person) {
    return new Human(person.id().oid().toString(), person.userName());
  }
}
