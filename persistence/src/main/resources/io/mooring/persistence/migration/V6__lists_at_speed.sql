-- The devices of a tenant that are alike in every facet, and how many they are: lists are counted
-- and filtered by these few rows. The id is made of the values beside it.
create table cohort (
  tenant binary(16) not null,
  id bigint not null,
  main_site binary(16) not null,
  management_state varchar(32) not null,
  os_release varchar(1024) not null,
  kind varchar(32) not null,
  client varchar(16) not null,
  pending_restart boolean not null,
  on_internet boolean not null,
  missing boolean not null,
  presence varchar(16) not null,
  presence_site binary(16) not null,
  devices bigint not null,
  -- No device of it was said to be present or absent later than this.
  presence_until datetime(6) not null,
  primary key (tenant, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

-- How what lists show was computed last; by other rules it is computed anew.
create table projection (
  id int not null,
  rules int not null,
  primary key (id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

-- Computed anew from the source records at the next start.
drop table device_term;
drop table device;

-- What a list shows of a device that is not gone, and its place in each order. Every order has an
-- index by which a list is read without a row that it does not show.
create table device (
  tenant binary(16) not null,
  id binary(16) not null,
  cohort bigint not null,
  main_site binary(16) not null,
  name varchar(1024) not null,
  management_state varchar(32) not null,
  primary_user varchar(1024),
  user_now varchar(1024),
  manufacturer varchar(1024),
  model varchar(1024),
  serial_number varchar(1024),
  ip_address varchar(1024),
  on_internet boolean not null,
  kind varchar(32) not null,
  os_release varchar(1024) not null,
  os_build varchar(1024),
  client_version varchar(1024),
  client varchar(16) not null,
  pending_restart boolean not null,
  presence varchar(16) not null,
  presence_since datetime(6),
  presence_as_of datetime(6) not null,
  presence_site binary(16) not null,
  missing boolean not null,
  last_active datetime(6),
  place_name varchar(64) not null,
  place_primary_user varchar(64) not null,
  place_management_state varchar(64) not null,
  place_os_build varchar(64) not null,
  place_client_version varchar(64) not null,
  place_last_active varchar(64) not null,
  terms varchar(4000) not null,
  primary key (tenant, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create index device_place_name on device (tenant, place_name, id, cohort);
create index device_place_primary_user on device (tenant, place_primary_user, id, cohort);
create index device_place_management_state on device (tenant, place_management_state, id, cohort);
create index device_place_os_build on device (tenant, place_os_build, id, cohort);
create index device_place_client_version on device (tenant, place_client_version, id, cohort);
create index device_place_last_active on device (tenant, place_last_active, id, cohort);
create index device_cohort on device (tenant, cohort, id);

-- A word that is no longer than what a term shares with the one before it finds its device there.
create table device_term (
  tenant binary(16) not null,
  term varchar(64) not null,
  device binary(16) not null,
  shared int not null,
  primary key (tenant, term, device, shared)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
