package io.mooring.web.coexistence;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadEvent;
import io.mooring.coexistence.DeviceTable;
import io.mooring.coexistence.ListColumn;
import io.mooring.coexistence.ListRefused;
import io.mooring.coexistence.MdmLists;
import io.mooring.mdm.MdmName;
import io.mooring.site.Fenced;
import io.mooring.web.words.Numbers;
import io.mooring.wire.Pass;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Brings the list of an MDM's devices: its name, a file, and what came of it. */
final class ImportDialog extends Dialog {
  private final transient MdmDesk desk;
  private final transient Runnable changed;
  private final Upload upload = new Upload(this::received);
  private volatile String called = "";
  final TextField name = new TextField("Name of the MDM");
  final Div outcome = new Div();

  ImportDialog(MdmDesk desk, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
    setHeaderTitle("Bring the list of an MDM's devices");
    setWidth("36rem");
    name.setWidthFull();
    name.setHelperText("Such as Workspace ONE. A list replaces the one before of that name.");
    name.setValueChangeMode(ValueChangeMode.EAGER);
    name.addValueChangeListener(event -> named(event.getValue()));
    upload.setUploadFormat(UploadFormat.RAW);
    upload.setMaxFiles(1);
    upload.setMaxFileSize(DeviceTable.LARGEST);
    upload.setAcceptedFileExtensions(".csv", ".txt", ".json");
    upload.addFileRejectedListener(
        _ -> say("That file was not taken: a list is CSV or JSON, and has at most 32 MiB."));
    outcome.addClassName("outcome");
    outcome.getElement().setAttribute("role", "status");
    named("");
    add(new Paragraph(EXPLAINED), name, upload, outcome);
    getFooter().add(new Button("Close", _ -> close()));
  }

  private static final String EXPLAINED =
      "CSV with a heading, or JSON. One of these columns tells devices apart: device id, serial"
          + " number, SMBIOS GUID, Entra device id, MAC. The others that are understood: "
          + Arrays.stream(ListColumn.values())
              .map(ListColumn::title)
              .collect(Collectors.joining(", "))
          + ".";

  /** For an MDM that is known. */
  ImportDialog about(String mdm) {
    name.setValue(mdm);
    return this;
  }

  private void named(String text) {
    called = text;
    upload.setEnabled(!text.isBlank());
  }

  /** Without the page's lock: a long list takes its time. */
  private void received(UploadEvent event) throws IOException {
    var sentence = taken(event.getFileName(), event.getInputStream());
    var _ =
        event
            .getUI()
            .access(() -> {
              say(sentence);
              upload.clearFileList();
              changed.run();
            });
  }

  String taken(String file, InputStream in) throws IOException {
    var form =
        file.toLowerCase(Locale.ROOT).endsWith(".json") ? ListDesk.Form.JSON : ListDesk.Form.CSV;
    try {
      return said(desk.bringing().take(desk.person(), new MdmName(called), file, form, in));
    } catch (ListRefused refused) {
      return "Nothing was taken in. " + refused.sentence();
    } catch (IllegalArgumentException noName) {
      return "Nothing was taken in. " + noName.getMessage();
    } catch (Fenced _) {
      return "Another list of this MDM was taken in meanwhile. Look at it, then try again.";
    }
  }

  private static String said(MdmLists.Taken taken) {
    var made = taken.made();
    var others =
        taken.otherSystems() == 0
            ? ""
            : " %s of other systems than Windows left out."
                .formatted(Numbers.count(taken.otherSystems(), "device", "devices"));
    var passedOver =
        taken.passedOver().isEmpty()
            ? ""
            : " Columns that say nothing here: " + String.join(", ", taken.passedOver()) + ".";
    var waits = taken.verdict() == Pass.Verdict.HELD ? " Decide about them on this page." : "";
    return "Taken in: %s, of which %s changed. %s%s%s%s"
        .formatted(
            Numbers.count(made.devices(), "device", "devices"),
            Numbers.grouped(made.changed()),
            made.sentence(),
            waits,
            others,
            passedOver);
  }

  private void say(String sentence) {
    outcome.setText(sentence);
  }
}
