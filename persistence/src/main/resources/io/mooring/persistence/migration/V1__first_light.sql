-- Keys are led by the tenant. H2 uses an IN list on the first column of an index only: indexes that
-- serve look-ups of many are led by what is looked up. Texts are compared sign by sign.

create table person (
  tenant binary(16) not null,
  id binary(16) not null,
  name varchar(255) not null,
  user_name varchar(255) not null,
  roles varchar(255) not null,
  signed_in_at datetime(6) not null,
  primary key (tenant, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table api_token (
  tenant binary(16) not null,
  id binary(16) not null,
  owner binary(16) not null,
  label varchar(255) not null,
  hash char(64) not null,
  roles varchar(255) not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  revoked_at datetime(6),
  last_used_at datetime(6),
  primary key (tenant, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create unique index api_token_hash on api_token (hash);
create index api_token_owner on api_token (tenant, owner, created_at);

-- What strangers were refused belongs to the tenant 0.
create table audit_entry (
  tenant binary(16) not null,
  happened_at datetime(6) not null,
  id binary(16) not null,
  actor_kind varchar(16) not null,
  actor_id varchar(255) not null,
  actor_name varchar(255) not null,
  verb varchar(64) not null,
  subject varchar(255) not null,
  outcome varchar(16) not null,
  detail varchar(4000) not null,
  primary key (tenant, happened_at, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table site (
  tenant binary(16) not null,
  id binary(16) not null,
  name varchar(80) not null,
  code varchar(64),
  version varchar(64),
  collection_id varchar(8),
  attached_at datetime(6) not null,
  detached_at datetime(6),
  epoch bigint not null,
  last_pass bigint not null,
  full_as_of datetime(6) not null,
  hot_as_of datetime(6) not null,
  trouble_sentence varchar(2000),
  trouble_remedy varchar(2000),
  trouble_since datetime(6),
  departure_pass bigint,
  departure_missing bigint,
  departure_held bigint,
  departure_since datetime(6),
  primary key (tenant, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table pass_report (
  tenant binary(16) not null,
  site binary(16) not null,
  kind varchar(8) not null,
  ended_at datetime(6) not null,
  seen bigint not null,
  counted bigint not null,
  trusted boolean not null,
  sentence varchar(2000) not null,
  next_run datetime(6) not null,
  primary key (tenant, site, kind)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table connector (
  tenant binary(16) not null,
  id binary(16) not null,
  site binary(16) not null,
  host varchar(255) not null,
  version varchar(255) not null,
  key_thumbprint varchar(128) not null,
  key_jwk varchar(4000) not null,
  key_since datetime(6) not null,
  old_key_thumbprint varchar(128),
  old_key_jwk varchar(4000),
  old_key_since datetime(6),
  old_key_retires_at datetime(6),
  enrolled_at datetime(6) not null,
  last_contact datetime(6),
  revoked_at datetime(6),
  primary key (tenant, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create unique index connector_id on connector (id);
create index connector_site on connector (tenant, site, enrolled_at);

create table enrolment_code (
  tenant binary(16) not null,
  site binary(16) not null,
  hash char(64) not null,
  expires_at datetime(6) not null,
  redeemed_at datetime(6),
  primary key (tenant, site, hash)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create unique index enrolment_code_hash on enrolment_code (hash);

-- A connector's id is unique over all tenants.
create table used_request (
  connector binary(16) not null,
  jti_hash char(64) not null,
  expires_at datetime(6) not null,
  primary key (connector, jti_hash)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create index used_request_expires on used_request (expires_at);

create table source_record (
  tenant binary(16) not null,
  site binary(16) not null,
  resource_id bigint not null,
  device binary(16) not null,
  facts json not null,
  full_epoch bigint,
  full_pass bigint,
  full_sequence bigint,
  full_hash varchar(64),
  full_as_of datetime(6),
  hot_epoch bigint,
  hot_pass bigint,
  hot_sequence bigint,
  hot_hash varchar(64),
  hot_as_of datetime(6),
  missing_since datetime(6),
  gone_at datetime(6),
  primary key (tenant, site, resource_id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create index source_record_resource on source_record (resource_id, site, tenant);
create index source_record_device on source_record (device, tenant);
create index source_record_held on source_record (tenant, site, gone_at, resource_id);
create index source_record_missing on source_record (tenant, site, missing_since);

create table set_aside (
  tenant binary(16) not null,
  site binary(16) not null,
  resource_id bigint not null,
  full_hash varchar(64),
  hot_hash varchar(64),
  facts json not null,
  why varchar(2000) not null,
  happened_at datetime(6) not null,
  primary key (tenant, site, resource_id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create index set_aside_resource on set_aside (resource_id, site, tenant);

create table identity_key (
  tenant binary(16) not null,
  kind varchar(16) not null,
  text varchar(128) not null,
  device binary(16) not null,
  primary key (tenant, kind, text)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create index identity_key_text on identity_key (text, kind, tenant);

-- What a list shows of a device that is not gone, and its place in each order.
create table device (
  tenant binary(16) not null,
  id binary(16) not null,
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
  terms json not null,
  primary key (tenant, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create index device_id on device (id, tenant);
create index device_place_name on device (tenant, place_name, id);
create index device_place_primary_user on device (tenant, place_primary_user, id);
create index device_place_management_state on device (tenant, place_management_state, id);
create index device_place_os_build on device (tenant, place_os_build, id);
create index device_place_client_version on device (tenant, place_client_version, id);
create index device_place_last_active on device (tenant, place_last_active, id);

create table device_term (
  tenant binary(16) not null,
  term varchar(100) not null,
  device binary(16) not null,
  primary key (tenant, term, device)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table timeline_event (
  tenant binary(16) not null,
  device binary(16) not null,
  happened_at datetime(6) not null,
  id binary(16) not null,
  what varchar(64) not null,
  sentence varchar(4000) not null,
  source varchar(80) not null,
  primary key (tenant, device, happened_at, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table note (
  tenant binary(16) not null,
  device binary(16) not null,
  written_at datetime(6) not null,
  id binary(16) not null,
  author binary(16) not null,
  author_name varchar(255) not null,
  text varchar(2000) not null,
  primary key (tenant, device, written_at, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table action_order (
  tenant binary(16) not null,
  id binary(16) not null,
  idempotency_key varchar(100) not null,
  action varchar(64) not null,
  device binary(16) not null,
  person binary(16) not null,
  person_name varchar(255) not null,
  reason varchar(500) not null,
  requested_at datetime(6) not null,
  site binary(16) not null,
  resource_id bigint not null,
  baseline datetime(6),
  state varchar(32) not null,
  deadline datetime(6) not null,
  started_at datetime(6),
  sent_at datetime(6),
  lease binary(16),
  leased_until datetime(6),
  event_count int not null,
  primary key (tenant, id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create unique index action_order_key on action_order (tenant, person, idempotency_key);
create index action_order_queue on action_order (tenant, site, state, requested_at);
create index action_order_device on action_order (device, tenant, requested_at);
create index action_order_due on action_order (state, deadline);
create index action_order_lease on action_order (lease);

create table order_event (
  tenant binary(16) not null,
  order_id binary(16) not null,
  number int not null,
  happened_at datetime(6) not null,
  state varchar(32) not null,
  sentence varchar(2000) not null,
  evidence json not null,
  primary key (tenant, order_id, number)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;
create index order_event_order on order_event (order_id, tenant);
