package io.mooring.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;
import io.mooring.web.words.Ago;
import io.mooring.web.words.Times;
import java.time.Clock;
import java.time.Instant;

/** A time as people say it, with the exact one as its tooltip. */
@Tag("time")
public final class Moment extends Component implements HasText {

  public Moment(Instant instant, Clock clock) {
    getElement()
        .setAttribute("datetime", instant.toString())
        .setAttribute("title", Times.whole(instant, Here.zone()));
    setText(Ago.of(instant, clock.instant()));
  }
}
