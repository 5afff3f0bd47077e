//! What happens to a text between the paper and the program.

/// Breaks lines as mail programs do.
pub(super) fn wrapped(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let lines: Vec<String> = characters.chunks(76).map(|line| line.iter().collect()).collect();
    lines.join("\r\n")
}

/// What a French host reads from a keyboard scanner that is set to a US layout: each digit is the key
/// without shift, and `M` the key of the question mark.
pub(super) fn azerty(text: &str) -> String {
    let typed = |character| match character {
        '1' => '&',
        '2' => 'é',
        '3' => '"',
        '4' => '\'',
        '5' => '(',
        '6' => '-',
        '7' => 'è',
        '8' => '_',
        '9' => 'ç',
        '0' => 'à',
        'M' => '?',
        other => other,
    };
    text.chars().map(typed).collect()
}
