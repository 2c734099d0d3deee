//! A form as it stands on a page, filled in as a browser without scripts would.

use crate::html::{Piece, attribute, pieces};

/// A form.
#[derive(Debug)]
pub(crate) struct Form {
    id: String,
    pub(crate) action: String,
    pub(crate) method: String,
    controls: Vec<Control>,
}

#[derive(Debug, Default)]
struct Control {
    /// `hidden`, `text`, `radio`, `checkbox`, `select`, `textarea`, `button` …
    kind: String,
    name: String,
    value: String,
    options: Vec<String>,
    checked: bool,
    required: bool,
    disabled: bool,
    longest: Option<usize>,
}

/// All forms of a page.
pub(crate) fn forms(html: &str) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    // Controls that stand elsewhere and belong to a form by its id.
    let mut outside: Vec<(String, Control)> = Vec::new();
    let (mut open, mut in_area) = (false, false);
    for piece in pieces(html) {
        match piece {
            Piece::Open(name, attributes) if name == "form" => {
                let of = |name: &str| attribute(&attributes, name).unwrap_or_default().to_owned();
                forms.push(Form { id: of("id"), action: of("action"), method: of("method"), controls: Vec::new() });
                open = true;
            }
            Piece::Close(name) if name == "form" => open = false,
            Piece::Open(name, attributes) if attribute(&attributes, "form").is_some() => {
                let of = |name: &str| attribute(&attributes, name).unwrap_or_default().to_owned();
                outside.push((of("form"), Control { kind: name, name: of("name"), value: of("value"), ..Control::default() }));
            }
            Piece::Open(name, attributes) if open => {
                let Some(form) = forms.last_mut() else { continue };
                let of = |name: &str| attribute(&attributes, name);
                match name.as_str() {
                    "input" | "textarea" | "select" | "button" => {
                        in_area = name == "textarea";
                        form.controls.push(Control {
                            kind: if name == "input" { of("type").unwrap_or("text").to_owned() } else { name },
                            name: of("name").unwrap_or_default().to_owned(),
                            value: of("value").unwrap_or_default().to_owned(),
                            options: Vec::new(),
                            checked: of("checked").is_some(),
                            required: of("required").is_some(),
                            disabled: of("disabled").is_some(),
                            longest: of("maxlength").and_then(|n| n.parse().ok()),
                        });
                    }
                    "option" => {
                        let Some(select) = form.controls.last_mut() else { continue };
                        let value = of("value").unwrap_or_default().to_owned();
                        if of("selected").is_some() || select.options.is_empty() {
                            select.value = value.clone();
                        }
                        select.options.push(value);
                    }
                    _ => {}
                }
            }
            // The first line break of an area is not a part of its value.
            Piece::Text(text) if open && in_area => {
                if let Some(area) = forms.last_mut().and_then(|f| f.controls.last_mut()) {
                    area.value = text.strip_prefix('\n').unwrap_or(&text).to_owned();
                }
                in_area = false;
            }
            _ => {}
        }
    }
    for (id, control) in outside {
        let form = forms.iter_mut().find(|f| f.id == id).unwrap_or_else(|| panic!("a control of the form {id:?}, which is not there"));
        form.controls.push(control);
    }
    forms
}

impl Form {
    /// What a control with this name holds now.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        let own = self.controls.iter().filter(|c| c.name == name);
        own.filter(|c| !matches!(c.kind.as_str(), "radio" | "checkbox") || c.checked).map(|c| c.value.as_str()).next()
    }

    /// All values of hidden fields with this name.
    pub(crate) fn hidden(&self, name: &str) -> Vec<String> {
        self.controls.iter().filter(|c| c.name == name && c.kind == "hidden").map(|c| c.value.clone()).collect()
    }

    /// The pairs that would be sent. `strict`: as a browser checks before it sends; a hidden field can only be named, not changed.
    pub(crate) fn fill(&self, given: &[(String, String)], strict: bool) -> Result<Vec<(String, String)>, String> {
        let wanted = |name: &str| given.iter().filter(|(n, _)| n == name).map(|(_, v)| v.as_str()).collect::<Vec<_>>();
        let mut sent: Vec<(String, String)> = Vec::new();
        for c in self.controls.iter().filter(|c| !c.disabled && !c.name.is_empty()) {
            let values = wanted(&c.name);
            let value = match c.kind.as_str() {
                "hidden" => Some(c.value.clone()),
                "radio" | "checkbox" if values.is_empty() => c.checked.then(|| c.value.clone()),
                "radio" | "checkbox" | "button" => values.contains(&c.value.as_str()).then(|| c.value.clone()),
                "select" if !values.is_empty() => values.iter().find(|v| c.options.iter().any(|o| o == *v)).map(|v| (*v).to_owned()),
                "textarea" => Some(values.first().map_or(c.value.clone(), |v| (*v).to_owned()).replace("\r\n", "\n").replace('\n', "\r\n")),
                _ => Some(values.first().map_or(c.value.clone(), |v| (*v).to_owned())),
            };
            if let Some(value) = value {
                if strict && c.longest.is_some_and(|n| value.chars().count() > n) {
                    return Err(format!("{} takes fewer characters", c.name));
                }
                sent.push((c.name.clone(), value));
            }
        }
        let has = |name: &str, value: &str| sent.iter().any(|(n, v)| n == name && v.replace("\r\n", "\n") == value.replace("\r\n", "\n"));
        if let Some((name, value)) = given.iter().find(|(n, v)| !has(n, v)) {
            return Err(format!("there is no {name} that takes {value:?}"));
        }
        let empty = |c: &&Control| c.required && !c.disabled && !sent.iter().any(|(n, v)| *n == c.name && !v.is_empty());
        match self.controls.iter().find(empty) {
            Some(c) if strict => Err(format!("{} is required", c.name)),
            _ => Ok(sent),
        }
    }
}
