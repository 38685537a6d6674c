-- The lists that third-party MDMs were taken in from; of each the last are kept.
create table mdm_import (
  tenant binary(16) not null,
  mdm binary(16) not null,
  pass bigint not null,
  at datetime(6) not null,
  imported_by varchar(255) not null,
  file varchar(255) not null,
  devices bigint not null,
  changed bigint not null,
  sentence varchar(2000) not null,
  primary key (tenant, mdm, pass)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

-- Which MDM has a device, for lists and counts; they are computed anew.
alter table device add column mdm varchar(255) not null default 'unknown';
alter table cohort add column mdm varchar(255) not null default 'unknown';
