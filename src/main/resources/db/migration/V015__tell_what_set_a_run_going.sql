-- what set a run going, and the night it is for
alter table batch.run
    add column trigger text not null default 'manual'
        check (trigger in ('manual', 'clock', 'completeness', 'cut_off')),
    add column night date;
