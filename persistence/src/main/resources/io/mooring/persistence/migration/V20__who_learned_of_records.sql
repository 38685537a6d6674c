-- How often records of a tenant have become known by new identifiers: who has not counted alone was not alone.
create table identification_turn (
  tenant binary(16) not null,
  turns bigint not null,
  primary key (tenant)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
