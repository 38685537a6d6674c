package io.mooring.web.devices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.mooring.device.Note;
import io.mooring.web.parts.Moment;
import io.mooring.web.parts.Toast;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** The notes on a device, and the field for another one. */
final class NoteList extends Div {

  private final transient Clock clock;
  private final transient Consumer<String> write;
  private final Div notes = new Div();
  final TextArea text = new TextArea();
  final Button save = new Button("Save note", _ -> save());

  NoteList(Clock clock, boolean mayWrite, Consumer<String> write) {
    this.clock = clock;
    this.write = write;
    addClassName("notes");
    text.setAriaLabel("New note");
    text.setPlaceholder("What should the next person know?");
    text.setMaxLength(Note.LONGEST);
    text.setWidthFull();
    text.setValueChangeMode(ValueChangeMode.EAGER);
    text.addValueChangeListener(_ -> save.setEnabled(!text.getValue().isBlank()));
    save.setEnabled(false);
    var form = new Div(text, save);
    form.addClassName("note-form");
    form.setVisible(mayWrite);
    add(form, notes);
  }

  private void save() {
    try {
      write.accept(text.getValue());
      text.clear();
    } catch (IllegalArgumentException e) {
      Toast.warn(String.valueOf(e.getMessage()));
    }
  }

  void show(List<Note> written) {
    notes.removeAll();
    if (written.isEmpty()) {
      var none = new Paragraph("No notes yet.");
      none.addClassName("secondary");
      notes.add(none);
    }
    written.stream().map(this::row).forEach(notes::add);
  }

  private Div row(Note note) {
    var words = new Paragraph(note.text());
    words.addClassName("note-text");
    var who = new Div(new Span(note.authorName() + ", "), new Moment(note.at(), clock));
    who.addClassName("secondary");
    var row = new Div(words, who);
    row.addClassName("note");
    return row;
  }
}
