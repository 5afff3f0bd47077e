//! temp
pub fn plain_text(x: &str) -> String { let mut o=String::new(); let mut t=false; for c in x.chars(){ match c {'<'=>t=true,'>'=>{t=false;o.push(' ')},c if !t=>o.push(c),_=>{}} } o.split_whitespace().collect::<Vec<_>>().join(" ") }
pub fn to_div(x: &str) -> String { format!("<div xmlns=\"http://www.w3.org/1999/xhtml\">{x}</div>") }
