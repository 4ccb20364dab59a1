-- Long lists are looked through for what may have a verdict; with the zone and the version in the index of each order,
-- rows need not be visited for that.

drop index scholarship_amount;
create index scholarship_amount on scholarship (amount_currency, amount_most desc, id) include (zone, catalog_version);

drop index scholarship_deadline;
create index scholarship_deadline on scholarship (deadline, id) include (zone, catalog_version);

drop index scholarship_title;
create index scholarship_title on scholarship (title_key, id) include (zone, catalog_version);

drop index scholarship_added;
create index scholarship_added on scholarship (added_version desc, id) include (zone, catalog_version);
