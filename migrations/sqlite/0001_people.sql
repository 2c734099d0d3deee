-- History is only ever added to.
create trigger event_no_update before update on event begin select raise(abort, 'event is append-only'); end;
create trigger event_no_delete before delete on event begin select raise(abort, 'event is append-only'); end;
create trigger setting_no_update before update on setting begin select raise(abort, 'setting is append-only'); end;
create trigger setting_no_delete before delete on setting begin select raise(abort, 'setting is append-only'); end;
