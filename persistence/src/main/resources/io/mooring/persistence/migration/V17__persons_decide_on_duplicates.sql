-- What persons said of two devices, for ever; and the records that each of the two consisted of.
create table duplicate_decision (
  tenant binary(16) not null,
  id binary(16) not null,
  verdict varchar(16) not null,
  said_by binary(16) not null,
  said_by_name varchar(255) not null,
  said_at datetime(6) not null,
  why varchar(500) not null,
  taken_back_by binary(16),
  taken_back_by_name varchar(255),
  taken_back_at datetime(6),
  taken_back_why varchar(500),
  primary key (tenant, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create index duplicate_decision_standing on duplicate_decision (tenant, taken_back_at);

create table decided_record (
  tenant binary(16) not null,
  decision binary(16) not null,
  site binary(16) not null,
  resource_id bigint not null,
  of_one boolean not null,
  primary key (tenant, decision, site, resource_id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create index decided_record_of on decided_record (tenant, decision);
create index decided_record_record on decided_record (tenant, site, resource_id);

-- Pairs of devices of which a person should say; what most speaks for being one comes first.
create table suspected_duplicate (
  tenant binary(16) not null,
  one binary(16) not null,
  other binary(16) not null,
  place int not null,
  facts ${long_text} not null,
  looked_at datetime(6) not null,
  primary key (tenant, one, other)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create index suspected_duplicate_one on suspected_duplicate (tenant, one);
create index suspected_duplicate_other on suspected_duplicate (tenant, other);
create index suspected_duplicate_place on suspected_duplicate (tenant, place, one, other);

-- How far a tenant was looked through for such pairs, and when last to the end.
create table duplicate_look (
  tenant binary(16) not null,
  due datetime(6) not null,
  place bigint not null,
  begun_at datetime(6) not null,
  ended_at datetime(6),
  primary key (tenant)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create index duplicate_look_due on duplicate_look (due);
