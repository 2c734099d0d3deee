-- History is only ever added to.
create function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name; end $$;
create trigger event_append_only before update or delete on event for each row execute function refuse_change();
create trigger setting_append_only before update or delete on setting for each row execute function refuse_change();
