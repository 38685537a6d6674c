-- Rows that come by the thousand have few indexes, each led by the tenant: those that were led by
-- what is looked up are not needed since looking up names the whole key of each row.
create index source_record_of on source_record (tenant, device);

-- Tells what is held, what is missing and how many there are without reading a record.
create index source_record_hashes
  on source_record (tenant, site, gone_at, resource_id, full_hash, hot_hash, missing_since);

drop index source_record_resource on source_record;
drop index source_record_device on source_record;
drop index source_record_held on source_record;
drop index source_record_missing on source_record;
drop index set_aside_resource on set_aside;
drop index identity_key_text on identity_key;

-- Text: a database that reads the facts' JSON itself takes longer for that than for the rest.
alter table source_record modify column facts ${long_text} not null;
alter table set_aside modify column facts ${long_text} not null;
