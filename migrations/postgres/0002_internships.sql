-- History is only ever added to.
create trigger reading_append_only before update or delete on reading for each row execute function refuse_change();
create trigger checklist_step_append_only before update or delete on checklist_step for each row execute function refuse_change();
create trigger code_signature_append_only before update or delete on code_signature for each row execute function refuse_change();
