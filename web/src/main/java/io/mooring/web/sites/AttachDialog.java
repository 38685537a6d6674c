package io.mooring.web.sites;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.mooring.site.CollectionId;
import io.mooring.site.SiteAttachment;
import io.mooring.site.SiteName;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Attaches a site and then shows, once, how to start its connector. */
final class AttachDialog extends Dialog {

  /** Which of the site's devices are attached. */
  enum Reach {
    ALL("All devices of the site"),
    COLLECTION("The devices of one collection");

    private final String words;

    Reach(String words) {
      this.words = words;
    }
  }

  private final transient SiteDesk desk;
  private final transient Runnable attached;
  final TextField name = new TextField("What do you call the site?");
  final RadioButtonGroup<Reach> reach = new RadioButtonGroup<>("Which devices?", Reach.values());
  final TextField collection = new TextField("Collection id");
  final Button attach = new Button("Attach", _ -> attach());

  AttachDialog(SiteDesk desk, Runnable attached) {
    this.desk = desk;
    this.attached = attached;
    setHeaderTitle("Attach a site");
    setWidth("44rem");
    name.setPlaceholder("Contoso headquarters");
    name.setRequiredIndicatorVisible(true);
    name.setWidthFull();
    reach.setItemLabelGenerator(one -> one.words);
    reach.setValue(Reach.ALL);
    reach.addValueChangeListener(event -> collection.setVisible(event.getValue() != Reach.ALL));
    collection.setPlaceholder("SMS00001");
    collection.setHelperText("As the site's console shows it, such as SMSDM003.");
    collection.setVisible(false);
    var form = new VerticalLayout(name, reach, collection);
    form.setPadding(false);
    add(form);
    attach.addThemeVariants(ButtonVariant.PRIMARY);
    attach.addClickShortcut(Key.ENTER);
    getFooter().add(new Button("Cancel", _ -> close()), attach);
    addOpenedChangeListener(_ -> name.focus());
  }

  private void attach() {
    var siteName = checked(name, SiteName::chosen);
    if (reach.getValue() == Reach.ALL) {
      siteName.ifPresent(good -> attach(good, null));
    } else {
      var id = checked(collection, text -> new CollectionId(text.strip()));
      siteName.ifPresent(good -> id.ifPresent(known -> attach(good, known)));
    }
  }

  private static <T> Optional<T> checked(TextField field, Function<String, T> reading) {
    try {
      var value = reading.apply(field.getValue());
      field.setInvalid(false);
      return Optional.of(value);
    } catch (IllegalArgumentException e) {
      field.setErrorMessage(e.getMessage());
      field.setInvalid(true);
      return Optional.empty();
    }
  }

  private void attach(SiteName siteName, @Nullable CollectionId id) {
    show(desk.sites().attach(desk.person(), siteName, id));
    attached.run();
  }

  private void show(SiteAttachment.Invitation invitation) {
    removeAll();
    getFooter().removeAll();
    setHeaderTitle(invitation.site().name() + " waits for its connector");
    setCloseOnOutsideClick(false);
    add(new Invited(invitation, desk));
    getFooter().add(new Button("Done", _ -> close()));
  }
}
