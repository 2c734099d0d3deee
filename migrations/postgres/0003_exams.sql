-- History is only ever added to.
create trigger item_version_append_only before update or delete on item_version for each row execute function refuse_change();
create trigger attempt_item_append_only before update or delete on attempt_item for each row execute function refuse_change();
create trigger answer_event_append_only before update or delete on answer_event for each row execute function refuse_change();
create trigger grade_event_append_only before update or delete on grade_event for each row execute function refuse_change();
create trigger retake_step_append_only before update or delete on retake_step for each row execute function refuse_change();
create trigger result_append_only before update or delete on result for each row execute function refuse_change();
