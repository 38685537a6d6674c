-- How far lists are computed by other rules: after the last device that is named, it goes on.
alter table projection add column next_rules int not null default 0;
alter table projection add column tenant binary(16) not null
  default x'00000000000000000000000000000000';
alter table projection add column device binary(16) not null
  default x'00000000000000000000000000000000';
insert ignore into projection (id, rules) values (1, 0);
