package io.mooring.persistence;

import io.mooring.access.PersonId;
import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.device.Note;
import io.mooring.wire.Cut;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The {@code note} table. */
@Entity
@Table(name = "note")
@IdClass(NoteRow.Key.class)
@SuppressWarnings("NullAway.Init")
class NoteRow {

  record Key(UUID tenant, UUID device, Instant writtenAt, UUID id) {}

  @Id UUID tenant;
  @Id UUID device;
  @Id Instant writtenAt;
  @Id UUID id;
  UUID author;
  String authorName;
  String text;

  static NoteRow of(Note note) {
    var row = new NoteRow();
    row.tenant = note.author().tenant().value();
    row.device = note.device().value();
    row.writtenAt = Fitting.micros(note.at());
    row.id = note.id();
    row.author = note.author().oid();
    row.authorName = Cut.to(255, note.authorName());
    row.text = note.text();
    return row;
  }

  Note toNote() {
    return new Note(
        id,
        new DeviceId(device),
        new PersonId(new TenantId(tenant), author),
        authorName,
        writtenAt,
        Visible.orSaid(text));
  }
}
