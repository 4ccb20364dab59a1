create table explanation (
    number bigint generated always as identity unique,
    answer uuid not null,
    place smallint not null check (place > 0),
    ranking integer not null,
    as_of timestamptz not null,
    catalog_version bigint not null,
    input text collate "C" not null,
    scholarship_id text collate "C" not null,
    rule text collate "C" not null,
    kinds text[] not null,
    points integer[] not null,
    most integer[] not null,
    counted text[] not null,
    reasons text[] not null,
    primary key (answer, place)
);
comment on table explanation is 'Why something was recommended, without any answer of the person. Old rows are deleted.';
comment on column explanation.number is 'In the order of keeping; tells which are the oldest.';
comment on column explanation.input is 'SHA-256 of the answers with a salt that is stored nowhere.';
comment on column explanation.scholarship_id is 'Refers to nothing: it stays true whatever becomes of the scholarship.';
comment on column explanation.rule is 'SHA-256 of the rule''s text.';
comment on column explanation.kinds is 'One for each factor; the following columns have as many.';
comment on column explanation.counted is 'What the points were counted from: lines of a name, a space and a value.';

create index explanation_as_of on explanation (as_of);
