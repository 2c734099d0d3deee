-- History is only ever added to.
create trigger plan_no_update before update on plan begin select raise(abort, 'plan is append-only'); end;
create trigger plan_no_delete before delete on plan begin select raise(abort, 'plan is append-only'); end;
create trigger sheet_no_update before update on sheet begin select raise(abort, 'sheet is append-only'); end;
create trigger sheet_no_delete before delete on sheet begin select raise(abort, 'sheet is append-only'); end;
create trigger decision_no_update before update on decision begin select raise(abort, 'decision is append-only'); end;
create trigger decision_no_delete before delete on decision begin select raise(abort, 'decision is append-only'); end;
create trigger registration_no_update before update on registration begin select raise(abort, 'registration is append-only'); end;
create trigger registration_no_delete before delete on registration begin select raise(abort, 'registration is append-only'); end;
