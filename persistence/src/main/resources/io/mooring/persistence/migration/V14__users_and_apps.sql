-- The accounts that a device's records name, a line each: computed from them as its words are.
alter table device add column accounts varchar(512) not null default '';

create table device_account (
  tenant binary(16) not null,
  account varchar(255) not null,
  device binary(16) not null,
  primary key (tenant, account, device)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

-- Whose an account is.
create table user_account (
  tenant binary(16) not null,
  account varchar(255) not null,
  user_id binary(16) not null,
  primary key (tenant, account)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create index user_account_of on user_account (tenant, user_id);

create table known_user (
  tenant binary(16) not null,
  id binary(16) not null,
  name varchar(255) not null,
  place varchar(64) not null,
  in_entra boolean not null,
  principal_name varchar(255),
  mail varchar(255),
  department varchar(255),
  enabled boolean,
  primary key (tenant, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create index known_user_place on known_user (tenant, place, id);

create table user_term (
  tenant binary(16) not null,
  term varchar(64) not null,
  user_id binary(16) not null,
  shared int not null,
  primary key (tenant, term, user_id, shared)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

-- Two names of one domain, as sites tell them of the devices in it.
create table windows_domain (
  tenant binary(16) not null,
  short_name varchar(64) not null,
  dns_name varchar(255) not null,
  primary key (tenant, short_name, dns_name)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

-- The id is made of Intune's.
create table detected_app (
  tenant binary(16) not null,
  id bigint not null,
  intune_id varchar(255) not null,
  name varchar(255),
  version varchar(255),
  publisher varchar(255),
  platform varchar(255),
  size_bytes bigint,
  reported bigint,
  place varchar(64) not null,
  devices bigint not null default 0,
  asked_at datetime(6) not null default '1970-01-01 00:00:00',
  read_at datetime(6),
  primary key (tenant, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create index detected_app_place on detected_app (tenant, place, id);
create index detected_app_asked on detected_app (tenant, asked_at, id);

-- Nine million rows where 150,000 devices have 60 apps each: as small as they can be.
create table app_device (
  tenant binary(16) not null,
  app bigint not null,
  device binary(16) not null,
  primary key (tenant, app, device)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create index app_device_of on app_device (tenant, device);
