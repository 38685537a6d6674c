package io.mooring.cloud;

/** The tenant itself. */
public interface Organizations {

  /** The one whose app asks. */
  Asked<Organization> own();
}
