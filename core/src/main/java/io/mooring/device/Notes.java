package io.mooring.device;

import io.mooring.access.Scope;
import java.util.List;

/** The notes on devices. */
public interface Notes {

  void add(Note note);

  /** Newest first. */
  List<Note> of(Scope scope, DeviceId device);
}
