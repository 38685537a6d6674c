package io.mooring.device;

import io.mooring.access.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@link Notes} in memory. */
public final class InMemoryNotes implements Notes {

  private final List<Note> notes = new CopyOnWriteArrayList<>();

  @Override
  public void add(Note note) {
    notes.add(note);
  }

  @Override
  public List<Note> of(Scope scope, DeviceId device) {
    return notes.stream()
        .filter(note -> note.author().tenant().equals(scope.tenant()))
        .filter(note -> note.device().equals(device))
        .sorted(Comparator.comparing(Note::at).reversed())
        .toList();
  }
}
