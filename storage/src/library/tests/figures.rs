use super::{check, library};

const LESSON: &str = "materials/launch.ru.md";
const DRAWING: &str = "figures/circle.ru.svg";

#[test]
fn a_drawing_stands_in_the_page_with_a_label_and_a_caption() {
    let library = library(&[]);
    let html = &library.material("launch").expect("it is there").ru.html;
    let figure = "<figure class=\"drawing\" tabindex=\"0\"><svg role=\"img\" aria-label=\"Круг из\u{a0}трёх шагов\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><title>Circle</title><circle class=\"f-line\" cx=\"5\" cy=\"5\" r=\"4\"/></svg><figcaption>Круг запуска</figcaption></figure>";
    assert!(html.contains(figure), "{html}");
}

#[test]
fn a_drawing_exists_and_says_what_is_seen() {
    check(&[(LESSON, "figure:circle", "figure:square")], &["materials/launch.ru.md:27: the figure figures/square.ru.svg does not exist"]);
    check(&[(LESSON, "Круг из трёх шагов", "")], &["materials/launch.ru.md:27: the figure circle does not say what is seen on it (the text in square brackets)"]);
    check(
        &[(LESSON, "(figure:circle \"Круг запуска\")", "(https://x.ru/a.png)")],
        &["materials/launch.ru.md:27: a picture is written `![what is seen](figure:name \"caption\")`, not `https://x.ru/a.png`"],
    );
    check(&[(LESSON, "![Круг", "Вот ![Круг")], &["materials/launch.ru.md:27: a figure stands in a paragraph of its own"]);
}

#[test]
fn nothing_in_a_drawing_runs_loads_or_styles() {
    let classes = "(colours and fonts come from classes f-…)";
    let spoiled = |to: &str, expected: &[&str]| {
        let expected: Vec<String> = expected.iter().map(|e| format!("figures/circle.ru.svg:1: {e}")).collect();
        check(&[(DRAWING, "<circle class=\"f-line\"", to)], &expected.iter().map(String::as_str).collect::<Vec<_>>());
    };
    spoiled("<script>x</script><circle", &["a drawing may not hold <script>"]);
    spoiled("<foreignObject></foreignObject><circle", &["a drawing may not hold <foreignObject>"]);
    spoiled("<circle style=\"fill:red\"", &[&format!("a drawing may not hold style=\"fill:red\" {classes}")]);
    spoiled("<circle onload=\"x()\"", &[&format!("a drawing may not hold onload=\"x()\" {classes}")]);
    spoiled("<circle OnLoad = 'x()'", &[&format!("a drawing may not hold onload=\"x()\" {classes}")]);
    spoiled("<use href=\"https://x.ru/a.svg#b\"/><circle", &[&format!("a drawing may not hold href=\"https://x.ru/a.svg#b\" {classes}")]);
    spoiled("<circle fill=\"red\"", &[&format!("a drawing may not hold fill=\"red\" {classes}")]);
    spoiled("<g><circle", &["</svg> closes nothing", "<svg> is not closed"]);
}
