-- Which connector claimed an order: another one's word does not end it. Null where nobody has, or
-- where it was claimed before this was written down.
alter table action_order add column claimed_by binary(16);

-- Which connector the site's epoch belongs to.
alter table site add column holder binary(16);
-- So far one connector of a site called at a time.
update site set holder = (
  select c.id from connector c
  where c.tenant = site.tenant and c.site = site.id and c.revoked_at is null
  order by c.last_contact desc limit 1
) where epoch > 0;
