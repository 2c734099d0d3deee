-- History is only ever added to.
create trigger item_version_no_update before update on item_version begin select raise(abort, 'item_version is append-only'); end;
create trigger item_version_no_delete before delete on item_version begin select raise(abort, 'item_version is append-only'); end;
create trigger attempt_item_no_update before update on attempt_item begin select raise(abort, 'attempt_item is append-only'); end;
create trigger attempt_item_no_delete before delete on attempt_item begin select raise(abort, 'attempt_item is append-only'); end;
create trigger answer_event_no_update before update on answer_event begin select raise(abort, 'answer_event is append-only'); end;
create trigger answer_event_no_delete before delete on answer_event begin select raise(abort, 'answer_event is append-only'); end;
create trigger grade_event_no_update before update on grade_event begin select raise(abort, 'grade_event is append-only'); end;
create trigger grade_event_no_delete before delete on grade_event begin select raise(abort, 'grade_event is append-only'); end;
create trigger retake_step_no_update before update on retake_step begin select raise(abort, 'retake_step is append-only'); end;
create trigger retake_step_no_delete before delete on retake_step begin select raise(abort, 'retake_step is append-only'); end;
create trigger result_no_update before update on result begin select raise(abort, 'result is append-only'); end;
create trigger result_no_delete before delete on result begin select raise(abort, 'result is append-only'); end;
