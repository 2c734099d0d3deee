//! The few wide queries behind lists: their number does not grow with the number of people.

use std::collections::BTreeMap;

use crate::{Result, Tx};

/// What one internship has to show in a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Codes of lessons signed off.
    pub read: Vec<String>,
    /// Whether the code is signed.
    pub code: bool,
    /// Whether a plan is handed in.
    pub plan: bool,
    /// Sheets in the newest defence, and its seats.
    pub defence: Option<(i64, i64)>,
}

impl Tx {
    /// What everybody has done, by internship.
    pub async fn tallies(&self) -> Result<BTreeMap<String, Tally>> {
        let sql = "select internship, 'reading' as kind, material as a, cast(0 as bigint) as n, cast(0 as bigint) as m from reading \
             union all select internship, 'code', version, cast(0 as bigint), cast(0 as bigint) from code_signature \
             union all select internship, 'plan', id, cast(0 as bigint), cast(0 as bigint) from plan \
             union all select d.internship, 'defence', d.id, (select count(*) from sheet s where s.defence = d.id), \
             (select count(*) from panelist n where n.defence = d.id) from defence d order by 3";
        let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
        for (internship, kind, a, n, m) in all!(self, (String, String, String, i64, i64), sql)? {
            let tally = tallies.entry(internship).or_default();
            match kind.as_str() {
                "reading" if !tally.read.contains(&a) => tally.read.push(a),
                "reading" => {}
                "code" => tally.code = true,
                "plan" => tally.plan = true,
                _ => tally.defence = Some((n, m)),
            }
        }
        Ok(tallies)
    }
}
