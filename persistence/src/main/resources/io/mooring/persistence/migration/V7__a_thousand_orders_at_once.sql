-- What the looks at orders ask for has a column of its own, null for all other orders, so that each
-- look is one range of one index in its order.
alter table action_order add column ready_at datetime(6);
alter table action_order add column due_at datetime(6);
alter table action_order add column started_device binary(16);
update action_order set ready_at = requested_at where state = 'QUEUED';
update action_order set ready_at = leased_until where state = 'DELIVERED';
update action_order set due_at = deadline
  where state in ('REQUESTED', 'AWAITING_APPROVAL', 'QUEUED', 'DELIVERED', 'STARTED');
update action_order set started_device = device where state = 'STARTED';

create index action_order_ready on action_order (tenant, site, ready_at, id);
create index action_order_open on action_order (tenant, site, due_at);
create index action_order_started on action_order (tenant, started_device);
create index action_order_history on action_order (tenant, device, requested_at, id);
drop index action_order_queue on action_order;
drop index action_order_device on action_order;
drop index action_order_lease on action_order;

-- Its key, led by the tenant, finds the events of many orders as well.
drop index order_event_order on order_event;
