package io.mooring.persistence;

import io.mooring.access.Scope;
import io.mooring.device.DeviceId;
import io.mooring.device.Note;
import io.mooring.device.Notes;
import java.util.List;

/** {@link Notes} in the database. */
final class HibernateNotes implements Notes {

  private final Sessions sessions;
  private final HibernateDevices devices;

  HibernateNotes(Sessions sessions, HibernateDevices devices) {
    this.sessions = sessions;
    this.devices = devices;
  }

  @Override
  public void add(Note note) {
    sessions.run(session -> session.insert(NoteRow.of(note)));
  }

  @Override
  public List<Note> of(Scope scope, DeviceId device) {
    if (!devices.reaches(scope, device)) {
      return List.of();
    }
    return sessions.from(session ->
        session
            .createSelectionQuery(
                """
                from NoteRow where tenant = :tenant and device in (:devices)
                order by writtenAt desc, id desc
                """,
                NoteRow.class)
            .setParameter("tenant", scope.tenant().value())
            .setParameterList("devices", SourceRecordRow.names(session, scope.tenant(), device))
            .stream()
            .map(NoteRow::toNote)
            .toList());
  }
}
