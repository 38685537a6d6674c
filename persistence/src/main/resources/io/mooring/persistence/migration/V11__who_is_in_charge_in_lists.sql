-- What of a cohort's devices tells who is in charge of their workloads; lists are computed anew.
alter table cohort add column authority varchar(2000) not null default '';

-- Where a site's slider of a workload stands, as a person has said.
create table workload_slider (
  tenant binary(16) not null,
  site binary(16) not null,
  workload varchar(32) not null,
  position varchar(16) not null,
  pilot varchar(8),
  since datetime(6) not null,
  said_by varchar(255) not null,
  said_at datetime(6) not null,
  primary key (tenant, site, workload)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
