-- Which token asked for this one, and ends it when it is revoked; null where a person did, or where
-- it was made before this was written down.
alter table api_token add column made_by binary(16);
