use rules::lang::Lang;

const NBSP: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// Prepositions of three letters; every word of one or two letters is held to the next one anyway.
const PREPOSITIONS: [&str; 9] = ["без", "для", "при", "над", "под", "про", "изо", "обо", "ото"];
/// Particles that hold to the word before them.
const PARTICLES: [&str; 5] = ["же", "ли", "бы", "ж", "б"];
/// The longest Russian word that is taken for a unit after a number.
const UNIT: usize = 4;
/// Units of an English text.
const UNITS: [&str; 6] = ["min", "h", "ms", "px", "KB", "MB"];

/// Sets a run of text: quotes, dashes, no-break spaces.
///
/// `before` is what stands before it in the same paragraph, already set; the last twenty signs are enough.
pub(in crate::library) fn set(lang: Lang, before: &str, text: &str) -> String {
    let mut chars: Vec<char> = before.chars().collect();
    let start = chars.len();
    chars.extend(text.chars());
    let mut out = String::with_capacity(text.len() + 16);
    for i in start..chars.len() {
        let prev = i.checked_sub(1).map(|p| chars[p]);
        let next = chars.get(i + 1).copied();
        out.push(match chars[i] {
            '"' => quote(lang, prev),
            '\'' if lang == Lang::En => apostrophe(prev, next),
            '-' if prev.is_some_and(char::is_whitespace) && next == Some(' ') => '—',
            ' ' => space(lang, &chars[..i], &chars[i + 1..]),
            c => c,
        });
    }
    out
}

fn opens(prev: Option<char>) -> bool {
    prev.is_none_or(|p| p.is_whitespace() || matches!(p, '(' | '[' | '«' | '„' | '“' | '—' | '/'))
}

fn quote(lang: Lang, prev: Option<char>) -> char {
    match (lang, opens(prev)) {
        (Lang::Ru, true) => '«',
        (Lang::Ru, false) => '»',
        (Lang::En, true) => '“',
        (Lang::En, false) => '”',
    }
}

fn apostrophe(prev: Option<char>, next: Option<char>) -> char {
    if opens(prev) && next.is_some_and(char::is_alphabetic) { '‘' } else { '’' }
}

fn space(lang: Lang, left: &[char], right: &[char]) -> char {
    let first = right.first().copied().unwrap_or(' ');
    let dash = first == '—' || (first == '-' && right.get(1) == Some(&' '));
    let last = left.last().copied().unwrap_or(' ');
    match () {
        () if dash => NBSP,
        () if last.is_ascii_digit() => after_digit(lang, first, left, right),
        () if matches!(last, '№' | '§') => NBSP,
        () if lang == Lang::En => ' ',
        () if PARTICLES.contains(&head(right).as_str()) || holds(left) => NBSP,
        () => ' ',
    }
}

/// Between a number and its next group, its sign or its unit.
fn after_digit(lang: Lang, first: char, left: &[char], right: &[char]) -> char {
    let unit = || {
        let word = head(right);
        match lang {
            Lang::Ru => !word.is_empty() && word.chars().count() <= UNIT,
            Lang::En => UNITS.contains(&word.as_str()),
        }
    };
    match () {
        () if matches!(first, '₽' | '%' | '°') || groups(left, right) => NARROW,
        () if unit() => NBSP,
        () => ' ',
    }
}

/// The word at the beginning of a text, up to one letter more than any unit has.
fn head(right: &[char]) -> String {
    right.iter().take_while(|c| c.is_alphabetic()).take(UNIT + 1).collect()
}

/// Whether digits on both sides are groups of one number: `100 000`.
fn groups(left: &[char], right: &[char]) -> bool {
    let digits = |c: &&char| c.is_ascii_digit();
    let head = left.iter().rev().take_while(digits).count();
    let tail = right.iter().take_while(digits).count();
    let bound = left.len().checked_sub(head + 1).map(|i| left[i]);
    head <= 3 && tail == 3 && !matches!(bound, Some('.' | ',' | ':' | '-' | '/'))
}

/// Whether the Russian word at the end of a text holds to the next one: short, whole, and not itself a unit or a particle.
fn holds(left: &[char]) -> bool {
    // «т. е.»: a single letter with a full stop holds, a longer word with one does not.
    let stop = usize::from(left.last() == Some(&'.'));
    let length = left.iter().rev().skip(stop).take_while(|c| c.is_alphabetic()).take(4).count();
    let bound = left.len().checked_sub(length + stop + 1).map(|i| (left[i], i));
    let whole = bound.is_none_or(|(c, _)| c.is_whitespace() || matches!(c, '(' | '«' | '„' | '“' | '—'));
    let unit = bound.is_some_and(|(c, i)| c.is_whitespace() && i > 0 && left[i - 1].is_ascii_digit());
    if !whole || unit || length == 0 || length > 3 || (stop == 1 && length > 1) {
        return false;
    }
    let word: String = left[left.len() - length - stop..left.len() - stop].iter().flat_map(|c| c.to_lowercase()).collect();
    if length == 3 { PREPOSITIONS.contains(&word.as_str()) } else { !PARTICLES.contains(&word.as_str()) }
}
