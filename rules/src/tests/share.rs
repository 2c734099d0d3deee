use num_rational::Ratio;

use super::Share;

#[test]
fn a_case_earns_quarters() {
    for (level, part) in [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)] {
        assert_eq!(Share::of_level(level).ratio(), Ratio::new(part, 4));
    }
}

#[test]
fn every_share_of_up_to_twelve_pieces_is_exact() {
    for whole in 1..=12 {
        for part in 0..=whole {
            let exact = Ratio::new(part as i64, whole as i64);
            assert_eq!(Share::of(part, whole).ratio(), exact, "{part} of {whole}");
        }
        assert_eq!(Share::of(whole + 1, whole), Share::FULL, "more than all is all");
    }
    assert_eq!(Share::of(1, 0), Share::NONE);
    assert_eq!(Share::of(13, 13), Share::FULL);
}

#[test]
fn a_stored_share_comes_back_and_more_than_a_whole_does_not() {
    for share in [Share::NONE, Share::of(5, 11), Share::FULL] {
        assert_eq!(Share::from_parts(share.parts()), Some(share));
    }
    assert_eq!(Share::from_parts(Share::PARTS + 1), None);
}
