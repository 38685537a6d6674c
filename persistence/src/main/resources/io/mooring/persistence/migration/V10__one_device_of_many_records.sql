-- Which records have what tells computers apart: 64 bits of SHA-256 of its kind and text. Led by
-- what is looked up, since H2 uses a list of values on the first column of an index only.
create table record_identifier (
  identifier bigint not null,
  tenant binary(16) not null,
  site binary(16) not null,
  resource_id bigint not null,
  primary key (identifier, tenant, site, resource_id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
drop table identity_key;

-- The device that a record brought when it first arrived, and when that was; of what arrived before
-- this was written down, the device that it is of and since when its site is attached.
alter table source_record add column born_device binary(16);
alter table source_record add column born_at datetime(6);
update source_record set born_device = device, born_at = (
  select s.attached_at from site s
  where s.tenant = source_record.tenant and s.id = source_record.site
);
alter table source_record modify column born_device binary(16) not null;
alter table source_record modify column born_at datetime(6) not null;
create index source_record_born on source_record (tenant, born_device);
