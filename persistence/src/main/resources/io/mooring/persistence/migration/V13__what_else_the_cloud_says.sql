-- Who reads which subject of the cloud, and which reading's facts are in force.
create table cloud_subject (
  tenant binary(16) not null,
  subject varchar(32) not null,
  due datetime(6) not null,
  lease binary(16),
  reading binary(16),
  read_at datetime(6),
  records bigint not null,
  took_ms bigint not null,
  calls bigint not null,
  put_off bigint not null,
  trouble_sentence varchar(2000),
  trouble_remedy varchar(2000),
  trouble_since datetime(6),
  primary key (tenant, subject)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

-- Readings of which there may be things.
create table cloud_reading (
  tenant binary(16) not null,
  subject varchar(32) not null,
  id binary(16) not null,
  primary key (tenant, subject, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table cloud_thing (
  tenant binary(16) not null,
  reading binary(16) not null,
  id varchar(128) not null,
  place varchar(128) not null,
  facts json not null,
  primary key (tenant, reading, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create index cloud_thing_place on cloud_thing (tenant, reading, place, id);

create table cloud_label (
  tenant binary(16) not null,
  reading binary(16) not null,
  kind varchar(32) not null,
  text varchar(128) not null,
  place varchar(128) not null,
  id varchar(128) not null,
  primary key (tenant, reading, kind, text, place, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
