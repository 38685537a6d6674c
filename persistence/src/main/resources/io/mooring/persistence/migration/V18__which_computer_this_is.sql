-- Why it cannot be told for certain which computer a record's device is. Of what is there already
-- it is written with the next change around it, such as a sign of life.
alter table source_record add column ambiguity varchar(1000);
alter table device add column ambiguous boolean not null default false;
alter table cohort add column ambiguous boolean not null default false;
