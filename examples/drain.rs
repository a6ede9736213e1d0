//! Reads the texts of files to their last event and says how many there were: `cargo xtask instructions` counts what that
//! takes.

use std::error::Error;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let mut events = 0;
    for file in env::args().skip(1) {
        events += undocs::events(&fs::read_to_string(file)?).count();
    }
    println!("{events}");
    Ok(())
}
