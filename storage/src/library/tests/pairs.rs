use super::check;

const FILE: &str = "materials/launch.en.md";

#[test]
fn sections_are_the_same() {
    check(
        &[(FILE, "{#handover}", "{#handed}")],
        &["materials/launch.en.md:12: the section {#handed} is not in the Russian text", "materials/launch.en.md:57: the section {#handover} of the Russian text is missing"],
    );
}

#[test]
fn sections_stand_in_one_order() {
    let text = super::good::files()[FILE].clone();
    let (head, today) = text.split_once("## What to do today").expect("it is there");
    let (intro, rest) = head.split_once("## What is handed over").expect("it is there");
    let moved = format!("{intro}## What to do today{today}\n## What is handed over{rest}");
    check(&[(FILE, &text, &moved)], &["materials/launch.en.md:12: the sections stand in another order than in the Russian text"]);
}

#[test]
fn lists_tables_quotes_and_figures_are_counted() {
    let place = "materials/launch.en.md:12: in the section {#handover}:";
    check(&[(FILE, "- Promises\n", "")], &[&format!("{place} 1 list items, 2 in the Russian text")]);
    check(&[(FILE, "| Margin | How much is left? |\n", "")], &[&format!("{place} table 1 is 1 × 2, in the Russian text 2 × 2 (rows × columns)")]);
    check(&[(FILE, "> [!WARNING]\n> **Do not go in under another name**\n> Ask for a role.\n", "")], &[&format!("{place} 0 quotes, 1 in the Russian text")]);
    check(&[(FILE, "![A circle of three steps](figure:circle \"The circle of a launch\")\n", "")], &[&format!("{place} 0 figures, 1 in the Russian text")]);
    check(&[(FILE, "### Example", "Example.")], &[&format!("{place} 0 ### headings, 1 in the Russian text")]);
}

#[test]
fn english_never_stands_alone() {
    check(&[("materials/alone.en.md", "", "+++\n+++\n")], &["materials/alone.en.md:1: there is no Russian file beside it"]);
    check(&[("checklists/alone.en.md", "", "+++\n+++\n")], &["checklists/alone.en.md:1: there is no Russian file beside it"]);
}

#[test]
fn english_sources_are_as_many() {
    check(&[(FILE, "  { fact = \"F7\", title = \"Direct help\", url = \"https://yandex.com/support/direct\" },\n", "")], &["materials/launch.en.md:1: 0 sources, 1 in the Russian file"]);
}

#[test]
fn english_may_have_only_words() {
    check(&[(FILE, "owner = \"head\"", "owner = \"head\"\nweek = 1")], &["materials/launch.en.md:5: `week` is not a field of this record"]);
}
