//! Passwords from the terminal: never an argument, which everybody on the machine could read.

use std::io::{BufRead as _, IsTerminal as _, Stdin, Write as _};

use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};

use crate::start::StartError;

/// Asks for a password twice without showing it; where standard input is no terminal, its first line is the password.
pub(super) fn read() -> Result<String, StartError> {
    let input = std::io::stdin();
    if !input.is_terminal() {
        return line(&input);
    }
    let password = ask(&input, "Password: ")?;
    if ask(&input, "The same again: ")? == password {
        Ok(password)
    } else {
        Err(StartError::Refused("the two passwords differ".to_owned()))
    }
}

fn ask(input: &Stdin, question: &str) -> Result<String, StartError> {
    let mut terminal = std::io::stderr();
    let asked = write!(terminal, "{question}").and_then(|()| terminal.flush());
    asked.map_err(|error| unreadable(&error))?;
    let hidden = Hidden::begin(input)?;
    let answer = line(input);
    drop(hidden);
    // The reader's own line break was not shown either.
    writeln!(terminal).map_err(|error| unreadable(&error))?;
    answer
}

fn line(input: &Stdin) -> Result<String, StartError> {
    let mut text = String::new();
    input.lock().read_line(&mut text).map_err(|error| unreadable(&error))?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

fn unreadable(error: &dyn std::error::Error) -> StartError {
    StartError::Process(format!("the password cannot be read: {error}"))
}

/// A terminal that does not show what is typed, until this is dropped.
struct Hidden<'a> {
    input: &'a Stdin,
    before: Termios,
}

impl<'a> Hidden<'a> {
    fn begin(input: &'a Stdin) -> Result<Self, StartError> {
        let before = tcgetattr(input).map_err(|error| unreadable(&error))?;
        let mut silent = before.clone();
        silent.local_modes.remove(LocalModes::ECHO);
        tcsetattr(input, OptionalActions::Flush, &silent).map_err(|error| unreadable(&error))?;
        Ok(Self { input, before })
    }
}

impl Drop for Hidden<'_> {
    fn drop(&mut self) {
        // A terminal that has gone away in the meantime needs no echo.
        _ = tcsetattr(self.input, OptionalActions::Flush, &self.before);
    }
}
