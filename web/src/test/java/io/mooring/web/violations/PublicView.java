package io.mooring.web.violations;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.mooring.connector.Something;
import io.mooring.persistence.Database;
import java.sql.Connection;
import java.time.Instant;

/** Breaks every rule that a view can break. */
@Route(value = "violation", registerAtStartup = false)
@AnonymousAllowed
public final class PublicView extends Div {

  private static final long serialVersionUID = 1;

  final transient Something connector = new Something();

  static String describe(Database database, Connection connection) {
    return database.describe() + " " + connection + " " + Instant.now();
  }
}
