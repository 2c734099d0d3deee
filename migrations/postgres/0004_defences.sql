-- History is only ever added to.
create trigger plan_append_only before update or delete on plan for each row execute function refuse_change();
create trigger sheet_append_only before update or delete on sheet for each row execute function refuse_change();
create trigger decision_append_only before update or delete on decision for each row execute function refuse_change();
create trigger registration_append_only before update or delete on registration for each row execute function refuse_change();
