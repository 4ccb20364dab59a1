-- The catalogue: what there is to apply for, every version of its rules, and what searching needs.
-- All text that is compared or ordered has collation "C", so nothing depends on the server's locale.

create table catalog_head (
    single boolean primary key default true check (single),
    version bigint not null check (version >= 0)
);
comment on table catalog_head is 'One row; every writing transaction takes its version here, so versions follow commits.';
insert into catalog_head (version) values (0);

create table catalog_edition (
    source text collate "C" primary key,
    digest text collate "C" not null,
    day date,
    recorded_at timestamptz not null
);
comment on table catalog_edition is 'The edition of each source that was completed last.';
comment on column catalog_edition.day is 'On which it was published; null where nothing tells.';

create table provider (
    id bytea primary key check (length(id) = 32),
    name text not null check (name <> ''),
    kind text not null check (kind in
        ('FEDERAL', 'STATE', 'INSTITUTION', 'FOUNDATION', 'CIVIC', 'EMPLOYER', 'PRIVATE', 'OTHER'))
);
comment on column provider.id is 'SHA-256 of kind and name, so that each pair is there once, however long the name is.';

create table scholarship (
    id text collate "C" primary key check (length(id) <= 128 and id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title text not null check (title <> ''),
    title_key text collate "C" not null check (length(title_key) <= 80),
    kind text not null check (kind in
        ('SCHOLARSHIP', 'GRANT', 'WAIVER', 'FELLOWSHIP', 'LOAN_FORGIVENESS', 'PRIZE', 'LOAN')),
    provider_id bytea not null references provider,
    description text check (description <> ''),

    amount_kind text not null,
    amount_least bigint check (amount_least >= 0),
    amount_most bigint check (amount_most >= 0),
    amount_currency text collate "C" check (amount_currency ~ '^[A-Z]{3}$'),
    amount_percent smallint check (amount_percent between 1 and 100),
    amount_text text check (amount_text <> ''),
    amount_note text check (amount_note <> ''),
    renewable boolean,

    opens date,
    closes date,
    closes_at time,
    zone text not null,
    zone_stated boolean not null,
    basis text not null check (basis in ('SUBMITTED', 'POSTMARKED', 'RECEIVED', 'UNSTATED')),
    cycle text not null check (cycle in ('ONCE', 'ANNUAL', 'ROLLING', 'UNSTATED')),
    opens_instant timestamptz,
    closes_instant timestamptz,
    window_note text check (window_note <> ''),

    information text not null check (information ~* '^https?:'),
    application text check (application ~* '^https?:'),
    source_name text not null check (source_name <> ''),
    source_url text not null check (source_url ~* '^https?:'),
    last_verified date not null,
    credit text not null check (credit <> ''),
    remarks text[] not null check (array_position(remarks, null) is null),
    withdrawn date,

    rule_number integer not null,
    catalog_version bigint not null check (catalog_version > 0),
    added_version bigint not null check (added_version between 1 and catalog_version),

    levels text[] collate "C" not null check (cardinality(levels) > 0),
    regions text[] collate "C" not null check (cardinality(regions) > 0),
    study_places text[] collate "C" not null check (cardinality(study_places) > 0),
    fields text[] collate "C" not null check (cardinality(fields) > 0),
    search tsvector not null,
    deadline timestamptz generated always as (case when withdrawn is null then closes_instant end) stored,

    constraint amount check (coalesce(case amount_kind
        when 'FIXED' then amount_least = amount_most
        when 'RANGE' then amount_least < amount_most
        when 'UP_TO' then amount_least is null and amount_most is not null
        when 'SHARE_OF_COST' then num_nonnulls(amount_least, amount_most) = 0
        when 'IN_KIND' then num_nonnulls(amount_least, amount_most) = 0
        when 'UNSTATED' then num_nonnulls(amount_least, amount_most) = 0
    end, false)),
    constraint amount_has_currency check ((amount_most is null) = (amount_currency is null)),
    constraint amount_has_percent check ((amount_kind = 'SHARE_OF_COST') = (amount_percent is not null)),
    constraint amount_has_text check ((amount_kind in ('SHARE_OF_COST', 'IN_KIND')) = (amount_text is not null)),
    constraint closing_time_has_day check (closes_at is null or closes is not null),
    constraint closes_after_opening check (closes >= opens),
    constraint opens_is_derived check ((opens is null) = (opens_instant is null)),
    constraint closes_is_derived check ((closes is null) = (closes_instant is null))
);
comment on column scholarship.amount_least is 'Minor units of the currency.';
comment on column scholarship.opens_instant is 'The first instant of the opening day in the zone.';
comment on column scholarship.closes_instant is 'The first instant at which it is too late.';
comment on column scholarship.withdrawn is 'Since when no source lists it; null while one does.';
comment on column scholarship.catalog_version is 'At which the scholarship, its rule or its withdrawal last changed.';
comment on column scholarship.added_version is 'At which the scholarship came in.';
comment on column scholarship.title_key is 'By what titles are put in order; made by the program.';
comment on column scholarship.deadline is 'closes_instant, but null for what was withdrawn: nobody knows when it closes next.';
comment on column scholarship.levels is
    'What the rule confines to: "*" for nothing, else each code, and "code/" for everything above one.';
comment on column scholarship.regions is 'As levels.';
comment on column scholarship.study_places is 'As levels; where the school or college is.';
comment on column scholarship.fields is 'As levels; fields of study.';
comment on column scholarship.search is 'Folded words, made by the program: A title, B provider, C description, D criteria.';

create table source_listing (
    source text collate "C" not null,
    scholarship_id text collate "C" not null references scholarship,
    complete boolean not null default false,
    primary key (source, scholarship_id)
);
comment on table source_listing is 'Which sources list a scholarship.';
comment on column source_listing.complete is 'Whether an edition that was completed has listed it.';

create table rule_version (
    scholarship_id text collate "C" not null references scholarship,
    number integer not null check (number > 0),
    text text not null,
    sha256 text collate "C" not null check (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
    valid_from timestamptz not null,
    primary key (scholarship_id, number)
);

-- A scholarship and its first rule need each other, so this is checked when the transaction ends.
alter table scholarship add constraint scholarship_rule
    foreign key (id, rule_number) references rule_version deferrable initially deferred;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a rule version never changes' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger rule_version_is_immutable before update or delete on rule_version
    for each row execute function refuse_change();
create trigger rule_version_is_kept before truncate on rule_version
    for each statement execute function refuse_change();

create table search_word (
    word text collate "C" primary key,
    scholarships integer not null check (scholarships >= 0),
    near integer[] not null
) with (fillfactor = 80);
comment on table search_word is 'Every word that occurs, and in how many scholarships.';
comment on column search_word.near is 'Hashes of what remains of the word''s beginning without up to two of its letters.';

create index scholarship_search on scholarship using gin (search);
create index scholarship_levels on scholarship using gin (levels);
create index scholarship_regions on scholarship using gin (regions);
create index scholarship_study_places on scholarship using gin (study_places);
create index scholarship_fields on scholarship using gin (fields);
create index scholarship_kind on scholarship (kind, id);
create index scholarship_amount on scholarship (amount_currency, amount_most desc, id);
create index scholarship_closes on scholarship (closes);
create index scholarship_deadline on scholarship (deadline, id);
create index scholarship_title on scholarship (title_key, id);
create index scholarship_added on scholarship (added_version desc, id);
create index scholarship_version on scholarship (catalog_version, id);
create index source_listing_scholarship on source_listing (scholarship_id);
create index scholarship_provider on scholarship (provider_id);
create index search_word_near on search_word using gin (near);
