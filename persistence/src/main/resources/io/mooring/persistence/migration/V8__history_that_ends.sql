-- History is deleted by its age. Both grow at their end.
create index timeline_event_age on timeline_event (tenant, happened_at);
create index action_order_age on action_order (tenant, requested_at);

-- What one portal at a time does now and then, and before when nobody begins it.
create table sweep (
  name varchar(32) not null,
  not_before datetime(6) not null,
  primary key (name)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
