-- How far a device is on the way to co-management; lists are computed anew.
alter table device add column enrolment varchar(16) not null default 'none';
alter table cohort add column enrolment varchar(16) not null default 'none';
