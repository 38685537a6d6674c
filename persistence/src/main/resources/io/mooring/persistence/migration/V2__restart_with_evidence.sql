-- What an order tries again, for how long the device warns, and the place that one open order of a
-- disruptive action takes per device; it is free again when the order has ended.
alter table action_order add column predecessor binary(16);
alter table action_order add column countdown_seconds bigint;
alter table action_order add column open_slot varchar(128);
create unique index action_order_slot on action_order (tenant, open_slot);

alter table device add column kind varchar(32) default 'unknown' not null;

-- A person's word for the client setting; without a person it is the default.
alter table site add column countdown_seconds bigint default 5400 not null;
alter table site add column countdown_by varchar(255);
alter table site add column countdown_said_at datetime(6);

create table protection_rule (
  tenant binary(16) not null,
  id binary(16) not null,
  name varchar(80) not null,
  kind varchar(16) not null,
  text varchar(2000) not null,
  since datetime(6) not null,
  switched_on boolean not null,
  primary key (tenant, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
