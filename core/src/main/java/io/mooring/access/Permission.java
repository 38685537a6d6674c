package io.mooring.access;

/** What a person may do; a role is a set of these. */
public enum Permission {
  READ_DEVICES,
  EXPORT_DEVICES,
  READ_SITES,
  MANAGE_SITES,
  SYNC_DEVICES,
  RESTART_DEVICES,
  MANAGE_PROTECTION,
  DECIDE_DUPLICATES,
  APPROVE_ACTIONS,
  WRITE_NOTES,
  READ_AUDIT
}
