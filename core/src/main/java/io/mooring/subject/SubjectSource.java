package io.mooring.subject;

import io.mooring.cloud.CloudPass;

/** From where a subject is read, and where what it brings is kept. */
public interface SubjectSource {

  Subject subject();

  /** Reads all of it, and keeps each page under {@link Turn#reading}. */
  CloudPass read(Turn turn);
}
