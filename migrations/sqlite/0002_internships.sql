-- History is only ever added to.
create trigger reading_no_update before update on reading begin select raise(abort, 'reading is append-only'); end;
create trigger reading_no_delete before delete on reading begin select raise(abort, 'reading is append-only'); end;
create trigger checklist_step_no_update before update on checklist_step begin select raise(abort, 'checklist_step is append-only'); end;
create trigger checklist_step_no_delete before delete on checklist_step begin select raise(abort, 'checklist_step is append-only'); end;
create trigger code_signature_no_update before update on code_signature begin select raise(abort, 'code_signature is append-only'); end;
create trigger code_signature_no_delete before delete on code_signature begin select raise(abort, 'code_signature is append-only'); end;
