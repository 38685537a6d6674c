package io.mooring.web.api;

import io.mooring.access.Person;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.DeviceId;
import io.mooring.device.Note;
import io.mooring.device.TimelineEvent;
import io.mooring.web.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What changed on a device, and what people wrote down about it. */
@RestController
@RequestMapping("/api/v1/devices/{id}")
final class NotesController {

  private final DeviceDirectory directory;

  NotesController(DeviceDirectory directory) {
    this.directory = directory;
  }

  record TimelineJson(List<TimelineEventJson> items) {}

  record TimelineEventJson(UUID id, Instant at, String what, String sentence, String source) {

    private static TimelineEventJson of(TimelineEvent event) {
      return new TimelineEventJson(
          event.id(), event.at(), event.what(), event.sentence(), event.source());
    }
  }

  @GetMapping("/timeline")
  TimelineJson timeline(@AuthenticationPrincipal Person person, @PathVariable String id) {
    var device = Found.device(directory, person, id);
    return new TimelineJson(
        directory.history(person, device.id()).stream().map(TimelineEventJson::of).toList());
  }

  record NoteListJson(List<NoteJson> items) {}

  record NoteJson(UUID id, Instant at, String author, String text) {

    private static NoteJson of(Note note) {
      return new NoteJson(note.id(), note.at(), note.authorName(), note.text());
    }
  }

  record NoteRequestJson(@Nullable String text) {}

  @GetMapping("/notes")
  NoteListJson notes(@AuthenticationPrincipal Person person, @PathVariable String id) {
    var device = Found.device(directory, person, id);
    return new NoteListJson(
        directory.notes(person, device.id()).stream().map(NoteJson::of).toList());
  }

  @PostMapping("/notes")
  @ResponseStatus(HttpStatus.CREATED)
  NoteJson write(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @RequestBody NoteRequestJson request) {
    var text = request.text() == null ? "" : request.text();
    var device = DeviceId.parse(id).orElseThrow(Found::noDevice);
    return Refusal.orUnprocessable(() -> directory.write(person, device, text))
        .map(NoteJson::of)
        .orElseThrow(Found::noDevice);
  }
}
