use crate::library::{Library, Source};

#[test]
fn the_content_in_the_binary_has_no_faults() {
    if let Err(faults) = Library::load(&Source::Embedded) {
        panic!("{} faults:\n{}", faults.len(), super::lines(&faults));
    }
}
