-- Who reads a source that several portals could read, and until when that one is taken to live.
alter table site add column leased_by binary(16);
alter table site add column leased_until datetime(6);
